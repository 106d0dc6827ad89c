using System.Diagnostics;
using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Lockbox.Emulator.Panel;

/// <summary>The parking lot: one box or many.</summary>
internal sealed class Lot(IReadOnlyList<Stand> stands)
{
    private const int GlanceMs = 500;

    private readonly Stopwatch _glance = Stopwatch.StartNew();
    private BoxNews[] _news = [];

    public IReadOnlyList<Stand> Stands => stands;

    /// <summary>All boxes at a glance, at most half a second old.</summary>
    public BoxNews[] News
    {
        get
        {
            lock (_glance)
            {
                if (_news.Length == 0 || _glance.ElapsedMilliseconds >= GlanceMs)
                {
                    _news = [.. stands.Select(BoxNews.Of)];
                    _glance.Restart();
                }

                return _news;
            }
        }
    }

    public Stand? Find(string id) => stands.FirstOrDefault(stand => stand.Id == id);

    /// <summary>Finds the box that a request is about: the one that its address names, or the first.</summary>
    public void UseBoxes(IApplicationBuilder app) => app.Use((HttpContext context, RequestDelegate next) =>
    {
        string? id = context.GetRouteValue("box") as string;
        Stand? stand = id is null ? stands[0] : Find(id);
        if (stand is null)
        {
            return Complaint.Of(StatusCodes.Status404NotFound, $"There is no box \"{id}\" here. GET /api/boxes lists them.").ExecuteAsync(context);
        }

        context.Features.Set(this);
        context.Features.Set(stand);
        return next(context);
    });

    /// <summary>For the endpoints.</summary>
    public static ValueTask<Lot?> BindAsync(HttpContext context, ParameterInfo _) =>
        ValueTask.FromResult(context.Features.Get<Lot>());
}
