using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Lockbox.Emulator.Panel;

/// <summary>The parking lot: one box or many.</summary>
internal sealed class Lot(IReadOnlyList<Stand> stands)
{
    public IReadOnlyList<Stand> Stands => stands;

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

        context.Features.Set(stand);
        return next(context);
    });
}
