using System.Net;
using System.Net.Sockets;

namespace NewsReader.Tests.Sources.Fetching;

/// <summary>A real web server on this machine that answers as a test says.</summary>
public sealed class LocalSite : IDisposable
{
    private readonly HttpListener _listener = new();
    private readonly Dictionary<string, Func<HttpListenerContext, Task>> _answers = new(StringComparer.Ordinal);

    public LocalSite()
    {
        using (var probe = new TcpListener(IPAddress.Loopback, 0))
        {
            probe.Start();
            Port = ((IPEndPoint)probe.LocalEndpoint).Port;
        }
        _listener.Prefixes.Add($"http://127.0.0.1:{Port}/");
        _listener.Start();
        _ = Task.Run(ServeAsync);
    }

    public int Port { get; }

    public string Host => $"127.0.0.1:{Port}";

    /// <summary>How often each path was asked for.</summary>
    public List<string> Asked { get; } = [];

    public Uri At(string path) => new($"http://{Host}{path}");

    public void On(string path, Func<HttpListenerContext, Task> answer) => _answers[path] = answer;

    public void On(
        string path,
        string content,
        string type = "application/xml; charset=utf-8",
        int status = 200,
        params (string Name, string Value)[] headers
    ) =>
        On(
            path,
            async context =>
            {
                foreach (var (name, value) in headers)
                    context.Response.AddHeader(name, value);
                context.Response.StatusCode = status;
                context.Response.ContentType = type;
                await context.Response.OutputStream.WriteAsync(System.Text.Encoding.UTF8.GetBytes(content));
                context.Response.Close();
            }
        );

    public void Redirect(string path, string to, int status = 302) =>
        On(path, "", status: status, headers: ("Location", to));

    public void Dispose() => ((IDisposable)_listener).Dispose();

    private async Task ServeAsync()
    {
        while (_listener.IsListening)
        {
            HttpListenerContext context;
            try
            {
                context = await _listener.GetContextAsync();
            }
            catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
            {
                return;
            }
            lock (Asked)
                Asked.Add(context.Request.RawUrl!);
            _ = Task.Run(async () =>
            {
                try
                {
                    if (_answers.TryGetValue(context.Request.Url!.AbsolutePath, out var answer))
                        await answer(context);
                    else
                    {
                        context.Response.StatusCode = 404;
                        context.Response.Close();
                    }
                }
                catch (Exception e)
                    when (e
                            is HttpListenerException
                                or ObjectDisposedException
                                or IOException
                                or InvalidOperationException
                    )
                {
                    // Whoever asked has gone.
                }
            });
        }
    }
}
