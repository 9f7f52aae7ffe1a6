namespace NewsReader.Web;

/// <summary>The request that a page is rendered for.</summary>
internal sealed class Visit(IHttpContextAccessor current)
{
    /// <summary>Cancelled once whoever asked waits no more: the library is asked nothing further for them.</summary>
    public CancellationToken Gone => current.HttpContext?.RequestAborted ?? CancellationToken.None;
}
