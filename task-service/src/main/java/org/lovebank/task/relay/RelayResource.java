package org.lovebank.task.relay;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
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
import org.lovebank.http.page.Page;
import org.lovebank.http.page.Paging;

@Path("/api/v1/relays")
@Tag(name = "Relays 接力")
class RelayResource {

    private final AnswerRelay answerRelay;
    private final CurrentCaller caller;

    RelayResource(AnswerRelay answerRelay, CurrentCaller caller) {
        this.answerRelay = answerRelay;
        this.caller = caller;
    }

    @GET
    @RolesAllowed("**")
    @Operation(summary = "Relays that ask the caller, or that the caller asked for", description = "本人发出或收到的接力请求，最新在前。")
    public Page<RelayView> mine(@BeanParam Paging paging) {
        return answerRelay.mine(caller.get(), paging);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed("**")
    @Operation(summary = "One relay", description = "For both volunteers and the staff of the area. 查看接力请求。")
    public RelayView one(@PathParam("id") UUID id) {
        return answerRelay.one(caller.get(), id);
    }

    @POST
    @Once
    @Path("/{id}/acceptance")
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
    @Path("/{id}/decline")
    @RolesAllowed("**")
    @Operation(summary = "Say no", description = "Without consequence. 婉拒接力，不影响记录。")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = RelayView.class)))
    public Response decline(@PathParam("id") UUID id) {
        return Response.ok(answerRelay.decline(caller.get(), id)).build();
    }

    @POST
    @Once
    @Path("/{id}/withdrawal")
    @RolesAllowed("**")
    @Operation(summary = "Take the question back", description = "撤回接力请求。")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = RelayView.class)))
    public Response withdraw(@PathParam("id") UUID id) {
        return Response.ok(answerRelay.withdraw(caller.get(), id)).build();
    }
}
