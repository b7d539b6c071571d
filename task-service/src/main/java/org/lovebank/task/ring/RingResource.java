package org.lovebank.task.ring;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import org.lovebank.access.AreaPath;
import org.lovebank.access.CurrentCaller;
import org.lovebank.access.Roles;
import org.lovebank.http.once.Once;
import org.lovebank.http.once.RefusalsKept;
import org.lovebank.http.page.Page;
import org.lovebank.http.page.Paging;

@Path("/api/v1/rings")
@Tag(name = "Rings 互助环")
class RingResource {

    private final SearchRings searchRings;
    private final CloseRing closeRing;
    private final AnswerRing answerRing;
    private final ReadRing readRing;
    private final CurrentCaller caller;

    RingResource(
            SearchRings searchRings,
            CloseRing closeRing,
            AnswerRing answerRing,
            ReadRing readRing,
            CurrentCaller caller) {
        this.searchRings = searchRings;
        this.closeRing = closeRing;
        this.answerRing = answerRing;
        this.readRing = readRing;
        this.caller = caller;
    }

    @POST
    @Once
    @Path("/searches")
    @RolesAllowed({Roles.COMMUNITY_DISPATCHER, Roles.STATION_HEAD, Roles.STATION_WORKER})
    @Operation(
            summary = "Look for rings among a community's notes, and propose them",
            description =
                    "Notes with a need and an offer that answer each other, two or three people, four when a note has"
                            + " waited. Each is asked; all accept or nobody is bound. "
                            + "互助环：在社区心愿墙上寻找供需互补的 2–3 人（久候者可 4 人），整组提出，须全部同意。")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = RingView[].class)))
    public Response search(@Valid @NotNull RingSearchRequest asked) {
        return Response.ok(searchRings.by(caller.get(), new AreaPath(asked.communityPath())))
                .build();
    }

    @GET
    @RolesAllowed("**")
    @Operation(summary = "Rings that the caller is in or asked to join", description = "本人被邀请或已加入的互助环，最新在前。")
    public Page<RingView> mine(@BeanParam Paging paging) {
        return readRing.mine(caller.get(), paging);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed("**")
    @Operation(summary = "One ring", description = "For its people and the community's staff. 成员与社区工作人员可见。")
    public RingView one(@PathParam("id") UUID id) {
        return readRing.one(caller.get(), id);
    }

    @POST
    @RefusalsKept // not Once: a yes that comes too late ends the ring in a transaction of its own
    @Path("/{id}/acceptance")
    @RolesAllowed("**")
    @Operation(
            summary = "Say yes to a ring",
            description = "With the last yes every note is claimed by who comes before, all at once. 全部同意后一次性完成互相认领。")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = RingView.class)))
    public Response accept(@PathParam("id") UUID id) {
        return Response.ok(closeRing.with(caller.get(), id)).build();
    }

    @POST
    @Once
    @Path("/{id}/decline")
    @RolesAllowed("**")
    @Operation(summary = "Say no to a ring", description = "All are free again. 任一人谢绝则整组解散。")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = RingView.class)))
    public Response decline(@PathParam("id") UUID id) {
        return Response.ok(answerRing.decline(caller.get(), id)).build();
    }
}
