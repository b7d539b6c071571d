package org.lovebank.task.wish;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.AreaPath;
import org.lovebank.access.CurrentCaller;
import org.lovebank.access.Roles;
import org.lovebank.http.once.Once;
import org.lovebank.http.page.Page;
import org.lovebank.http.page.Paging;
import org.lovebank.http.version.Version;
import org.lovebank.problem.Refused;
import org.lovebank.task.note.NoteRefusal.UnknownWall;
import org.lovebank.task.note.NoteRefusal.WindowBackwards;
import org.lovebank.task.note.NoteRequest;
import org.lovebank.task.window.Window;
import org.lovebank.task.wish.ReadWish.PrivateTextView;

@Path("/api/v1/wishes")
@Tag(name = "Wishes 微心愿")
class WishResource {

    private final PostWish postWish;
    private final EditWish editWish;
    private final ReadWish readWish;
    private final CurrentCaller caller;

    WishResource(PostWish postWish, EditWish editWish, ReadWish readWish, CurrentCaller caller) {
        this.postWish = postWish;
        this.editWish = editWish;
        this.readWish = readWish;
        this.caller = caller;
    }

    @POST
    @Once
    @RolesAllowed({
        Roles.RESIDENT,
        Roles.VOLUNTEER,
        Roles.PROXY,
        Roles.GRID_DUTY,
        Roles.COMMUNITY_DISPATCHER,
        Roles.STATION_WORKER,
        Roles.STATION_HEAD
    })
    @Operation(
            summary = "Post a wish with needs, offers, or both",
            description = "Goes to review unless it is a draft; phone numbers, id numbers, bank details and money"
                    + " requests are stopped. 张贴微心愿（需求与可提供的服务），提交后由社区审核。")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = WishView.class)))
    public Response post(@Valid @NotNull NoteRequest asked) {
        WishView wish = postWish.by(caller.get(), asked);
        return answer(Response.created(URI.create("/api/v1/wishes/" + wish.id())), wish);
    }

    @GET
    @PermitAll
    @Operation(
            summary = "A community's wall, newest first, or the caller's own wishes",
            description = "With wall: everything in that state there and below, without a token too as far as it is"
                    + " public; without wall: one's own. 微心愿墙，最新在前，公开部分无需登录；不带 wall 时为本人的心愿。")
    public Page<WishView> list(
            @QueryParam("wall") @Nullable String wall,
            @QueryParam("state") @Nullable WishState state,
            @BeanParam Paging paging) {
        if (wall == null) {
            return readWish.mine(caller.get(), paging);
        }
        if (!AreaPath.wellFormed(wall)) {
            throw new Refused(new UnknownWall(""));
        }
        return readWish.wall(
                caller.orNobody(), new AreaPath(wall), state == null ? WishState.PUBLISHED : state, paging);
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(
            summary = "One wish",
            description =
                    "The note for everybody, without a token too; its people for whom they concern. 查看一条微心愿，公开部分无需登录。")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = WishView.class)))
    public Response one(@PathParam("id") UUID id) {
        return answer(Response.ok(), readWish.one(caller.orNobody(), id));
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed("**")
    @Operation(
            summary = "Put other words on a draft or a submitted wish",
            description = "Needs If-Match with the ETag that was read. 修改草稿或待审心愿，须带 If-Match。")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = WishView.class)))
    public Response edit(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull NoteRequest asked) {
        return answer(Response.ok(), editWish.reword(caller.get(), id, ifMatch, asked));
    }

    @GET
    @Path("/{id}/private-text")
    @RolesAllowed("**")
    @Operation(
            summary = "What is folded inside the note",
            description = "For its author, its reviewer, and the accepted volunteer around the planned time; every view"
                    + " is written down. 私密内容，仅限本人、审核人及约定时段内的认领志愿者，查看留痕。")
    public PrivateTextView privateText(@PathParam("id") UUID id) {
        return readWish.folded(caller.get(), id);
    }

    @POST
    @Once
    @Path("/{id}/submission")
    @RolesAllowed("**")
    @Operation(summary = "Hand a draft in for review", description = "提交草稿，进入审核。")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = WishView.class)))
    public Response submit(@PathParam("id") UUID id) {
        return answer(Response.ok(), editWish.submit(caller.get(), id));
    }

    @POST
    @Once
    @Path("/{id}/withdrawal")
    @RolesAllowed("**")
    @Operation(summary = "Take one's own wish back", description = "撤回本人的心愿；已被认领的不可撤回。")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = WishView.class)))
    public Response withdraw(@PathParam("id") UUID id) {
        return answer(Response.ok(), editWish.withdraw(caller.get(), id));
    }

    @POST
    @Once
    @Path("/{id}/renewal")
    @RolesAllowed("**")
    @Operation(summary = "Hang an expired wish up again with a new window", description = "过期心愿续期，重新上墙。")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = WishView.class)))
    public Response renew(@PathParam("id") UUID id, @Valid @NotNull Renewal renewal) {
        return answer(Response.ok(), editWish.renew(caller.get(), id, renewal.window()));
    }

    /** The new window of an expired wish. */
    @Schema(name = "WishRenewal")
    record Renewal(@NotNull Instant from, @NotNull Instant to) {
        Window window() {
            if (!from.isBefore(to)) {
                throw new Refused(new WindowBackwards(from, to));
            }
            return new Window(from, to);
        }
    }

    private static Response answer(Response.ResponseBuilder answer, WishView wish) {
        return answer.entity(wish)
                .header("ETag", new Version(wish.version()).tag())
                .build();
    }
}
