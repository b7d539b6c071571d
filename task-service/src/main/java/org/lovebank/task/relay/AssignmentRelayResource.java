package org.lovebank.task.relay;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.CurrentCaller;
import org.lovebank.http.once.Once;

@Path("/api/v1/assignments/{id}/relays")
@Tag(name = "Relays 接力")
class AssignmentRelayResource {

    private final OfferRelay offerRelay;
    private final CurrentCaller caller;

    AssignmentRelayResource(OfferRelay offerRelay, CurrentCaller caller) {
        this.offerRelay = offerRelay;
        this.caller = caller;
    }

    @POST
    @Once
    @RolesAllowed("**")
    @Operation(
            summary = "Ask a colleague to come instead",
            description =
                    "By its volunteer or staff, before the start; a few may be asked at once. 请同伴接力，服务开始前可请数人，先应者接。")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = RelayView.class)))
    public Response offer(@PathParam("id") UUID id, @Valid @NotNull RelayRequest asked) {
        RelayView relay = offerRelay.by(caller.get(), id, asked.toVolunteerId(), asked.note());
        return Response.created(URI.create("/api/v1/relays/" + relay.id()))
                .entity(relay)
                .build();
    }

    /** Whom to ask; the note names no person. */
    @Schema(name = "RelayRequest")
    record RelayRequest(
            @NotNull UUID toVolunteerId,
            @Size(max = 200) @Nullable String note) {}
}
