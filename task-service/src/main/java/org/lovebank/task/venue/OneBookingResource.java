package org.lovebank.task.venue;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.lovebank.access.CurrentCaller;
import org.lovebank.http.once.Once;

@Path("/api/v1/venue-bookings")
@Tag(name = "Venues 活动场所")
class OneBookingResource {

    private final BookVenue bookVenue;
    private final CurrentCaller caller;

    OneBookingResource(BookVenue bookVenue, CurrentCaller caller) {
        this.bookVenue = bookVenue;
        this.caller = caller;
    }

    @POST
    @Once
    @Path("/{bookingId}/return")
    @RolesAllowed("**")
    @Operation(summary = "Give equipment back", description = "From then on others may have it. 归还设备。")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Booking.class)))
    public Response giveBack(@PathParam("bookingId") UUID bookingId) {
        return Response.ok(bookVenue.giveBack(caller.get(), bookingId)).build();
    }

    @DELETE
    @Path("/{bookingId}")
    @RolesAllowed("**")
    @Operation(summary = "Call a booking off", description = "The room is free again. 取消预订。")
    public void cancel(@PathParam("bookingId") UUID bookingId) {
        bookVenue.cancel(caller.get(), bookingId);
    }
}
