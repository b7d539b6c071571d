package org.lovebank.volunteer.notice.objection;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.CurrentCaller;
import org.lovebank.access.Roles;
import org.lovebank.http.once.Once;
import org.lovebank.http.page.Page;
import org.lovebank.http.page.Paging;

@Path("/api/v1/notices/{noticeId}/objections")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "notices", description = "Public notices 公示")
class ObjectionResource {

    private final ObjectToNotice objectToNotice;
    private final DecideObjection decideObjection;
    private final ListObjections listObjections;
    private final CurrentCaller caller;

    ObjectionResource(
            ObjectToNotice objectToNotice,
            DecideObjection decideObjection,
            ListObjections listObjections,
            CurrentCaller caller) {
        this.objectToNotice = objectToNotice;
        this.decideObjection = decideObjection;
        this.listObjections = listObjections;
        this.caller = caller;
    }

    @POST
    @Once
    @RolesAllowed("**")
    @Operation(
            summary = "Object to a notice 提出异议",
            description = "While it stands, to a line by its number or to the whole, saying what is wrong."
                    + " 公示期内可对某一行或全部提出异议，须写明内容。")
    public Response raise(@PathParam("noticeId") UUID noticeId, @Valid @NotNull NewObjection wanted) {
        Objection.View objection = objectToNotice.by(caller.get(), noticeId, wanted.line(), wanted.content());
        return Response.created(URI.create("/api/v1/notices/" + noticeId + "/objections/" + objection.id()))
                .entity(objection)
                .build();
    }

    @GET
    @RolesAllowed({Roles.STATION_WORKER, Roles.STATION_HEAD, Roles.CENTER_ADMIN, Roles.AUDITOR})
    @Operation(summary = "List a notice's objections 查询异议", description = "To staff of the place. 限辖区人员。")
    public Page<Objection.View> list(@PathParam("noticeId") UUID noticeId, @BeanParam Paging paging) {
        return listObjections.of(caller.get(), noticeId, paging);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed("**")
    @Operation(summary = "Show an objection 查看异议", description = "One's own, or to staff of the place. 本人或辖区人员可见。")
    public Objection.View one(@PathParam("noticeId") UUID noticeId, @PathParam("id") UUID id) {
        return listObjections.one(caller.get(), noticeId, id);
    }

    @POST
    @Path("/{id}/decision")
    @Once
    @RolesAllowed({Roles.STATION_HEAD, Roles.CENTER_ADMIN})
    @Operation(
            summary = "Decide an objection 处理异议",
            description = "Upheld or dismissed with the reason, by a head who did not post, object or stand there."
                    + " 由未发布、未提出且不涉及的负责人裁定并说明理由。")
    public Response decide(
            @PathParam("noticeId") UUID noticeId, @PathParam("id") UUID id, @Valid @NotNull Decision decision) {
        return Response.ok(decideObjection.by(
                        caller.get(),
                        noticeId,
                        id,
                        decision.upheld(),
                        decision.reason().strip()))
                .build();
    }

    /** What is wrong, and with which line; without one, with the whole. */
    record NewObjection(
            @Positive @Nullable Integer line,
            @NotNull @Size(max = 1000) String content) {}

    /** What became of it. */
    record Decision(
            @NotNull Boolean upheld,
            @NotBlank @Size(max = 300) String reason) {}
}
