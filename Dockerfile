FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source
COPY . .
RUN dotnet publish src/NewsReader.Web -c Release -p:PublishReadyToRun=true -o /app && mkdir /data

# No shell, no package manager, nobody's rights but those of a user of its own.
FROM mcr.microsoft.com/dotnet/aspnet:10.0-noble-chiseled
COPY --from=build /app /app
COPY --from=build --chown=$APP_UID:$APP_UID /data /data
# SQLite frees on one thread what it took on another: with a pool for each, memory comes back late (README, Figures).
ENV NewsReader__DataDirectory=/data MALLOC_ARENA_MAX=2
VOLUME /data
EXPOSE 8080
USER $APP_UID
WORKDIR /app
ENTRYPOINT ["dotnet", "NewsReader.Web.dll"]
