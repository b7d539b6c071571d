package org.lovebank.task.venue;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.CurrentCaller;
import org.lovebank.access.Roles;
import org.lovebank.http.once.Once;
import org.lovebank.task.venue.BookingRequest.Loan;

@Path("/api/v1/venues/{id}")
@Tag(name = "Venues 活动场所")
class BookingResource {

    private final BookVenue bookVenue;
    private final CurrentCaller caller;

    BookingResource(BookVenue bookVenue, CurrentCaller caller) {
        this.bookVenue = bookVenue;
        this.caller = caller;
    }

    @POST
    @Once
    @Path("/bookings")
    @RolesAllowed({
        Roles.COMMUNITY_DISPATCHER,
        Roles.STATION_WORKER,
        Roles.STATION_HEAD,
        Roles.CENTER_ADMIN,
        Roles.TEAM_LEADER,
        Roles.ORG_COORDINATOR
    })
    @Operation(summary = "Book a room", description = "Of two at once, one has it. 预订功能室；同一时段只订给一方。")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = Booking.class)))
    public Response book(@PathParam("id") UUID id, @Valid @NotNull BookingRequest asked) {
        return Response.status(Response.Status.CREATED)
                .entity(bookVenue.room(caller.get(), id, asked))
                .build();
    }

    @GET
    @Path("/bookings")
    @RolesAllowed("**")
    @Operation(
            summary = "What is booked and lent",
            description = "From now on for a month unless asked otherwise. 场所预订与借用情况。")
    public List<Booking> of(
            @PathParam("id") UUID id,
            @QueryParam("from") @Nullable Instant from,
            @QueryParam("to") @Nullable Instant to) {
        return bookVenue.of(id, from, to);
    }

    @POST
    @Once
    @Path("/loans")
    @RolesAllowed({
        Roles.COMMUNITY_DISPATCHER,
        Roles.STATION_WORKER,
        Roles.STATION_HEAD,
        Roles.CENTER_ADMIN,
        Roles.TEAM_LEADER,
        Roles.ORG_COORDINATOR
    })
    @Operation(summary = "Borrow equipment", description = "Never more than there is at any moment. 借用设备，任何时刻不超过总数。")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = Booking.class)))
    public Response lend(@PathParam("id") UUID id, @Valid @NotNull Loan asked) {
        return Response.status(Response.Status.CREATED)
                .entity(bookVenue.equipment(caller.get(), id, asked))
                .build();
    }
}
