package org.lovebank.task.relay;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
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
import org.lovebank.http.page.Page;
import org.lovebank.http.page.Paging;

@Path("/api/v1")
@Tag(name = "Relays 接力")
class RelayResource {

    private final OfferRelay offerRelay;
    private final AnswerRelay answerRelay;
    private final CurrentCaller caller;

    RelayResource(OfferRelay offerRelay, AnswerRelay answerRelay, CurrentCaller caller) {
        this.offerRelay = offerRelay;
        this.answerRelay = answerRelay;
        this.caller = caller;
    }

    @POST
    @Once
    @Path("/assignments/{id}/relays")
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

    @GET
    @Path("/relays")
    @RolesAllowed("**")
    @Operation(summary = "Relays that ask the caller, or that the caller asked for", description = "本人发出或收到的接力请求，最新在前。")
    public Page<RelayView> mine(@BeanParam Paging paging) {
        return answerRelay.mine(caller.get(), paging);
    }

    @GET
    @Path("/relays/{id}")
    @RolesAllowed("**")
    @Operation(summary = "One relay", description = "For both volunteers and the staff of the area. 查看接力请求。")
    public RelayView one(@PathParam("id") UUID id) {
        return answerRelay.one(caller.get(), id);
    }

    @POST
    @Once
    @Path("/relays/{id}/acceptance")
    @RolesAllowed("**")
    @Operation(
            summary = "Come instead",
            description =
                    "The colleague's own yes; the first one takes over, with a promise of their own. 本人同意接力，先应者接，生成新任务。")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = RelayView.class)))
    public Response accept(@PathParam("id") UUID id) {
        return Response.ok(answerRelay.accept(caller.get(), id)).build();
    }

    @POST
    @Once
    @Path("/relays/{id}/decline")
    @RolesAllowed("**")
    @Operation(summary = "Say no", description = "Without consequence. 婉拒接力，不影响记录。")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = RelayView.class)))
    public Response decline(@PathParam("id") UUID id) {
        return Response.ok(answerRelay.decline(caller.get(), id)).build();
    }

    @POST
    @Once
    @Path("/relays/{id}/withdrawal")
    @RolesAllowed("**")
    @Operation(summary = "Take the question back", description = "撤回接力请求。")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = RelayView.class)))
    public Response withdraw(@PathParam("id") UUID id) {
        return Response.ok(answerRelay.withdraw(caller.get(), id)).build();
    }

    /** Whom to ask; the note names no person. */
    @Schema(name = "RelayRequest")
    record RelayRequest(
            @NotNull UUID toVolunteerId,
            @Size(max = 200) @Nullable String note) {}
}
