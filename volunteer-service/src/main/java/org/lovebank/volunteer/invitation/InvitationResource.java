package org.lovebank.volunteer.invitation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.CurrentCaller;
import org.lovebank.access.Roles;
import org.lovebank.http.once.Once;
import org.lovebank.http.page.Page;
import org.lovebank.http.page.Paging;
import org.lovebank.volunteer.code.Filter;
import org.lovebank.volunteer.identity.NewPerson;

@Path("/api/v1/invitations")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "invitations", description = "Invitations to volunteer 志愿邀请")
class InvitationResource {

    private final Invite invite;
    private final ListInvitations listInvitations;
    private final CurrentCaller caller;

    InvitationResource(Invite invite, ListInvitations listInvitations, CurrentCaller caller) {
        this.invite = invite;
        this.listInvitations = listInvitations;
        this.caller = caller;
    }

    @POST
    @Once
    @RolesAllowed({Roles.STATION_WORKER, Roles.STATION_HEAD, Roles.PARTNER_CLIENT})
    @Operation(
            summary = "Invite somebody 发出邀请",
            description =
                    "Whoever comes to the area is asked, never enrolled; by staff or a client with the scope volunteers:invite. 对新到者只邀请，不代为注册。")
    public Response invite(@Valid @NotNull NewInvitation wanted) {
        InvitationView invitation = invite.by(caller.get(), wanted);
        return Response.created(URI.create("/api/v1/invitations/" + invitation.id()))
                .entity(invitation)
                .build();
    }

    @POST
    @Path("/{id}/acceptance")
    @Once
    @RolesAllowed("**")
    @Operation(
            summary = "Say yes 接受邀请",
            description =
                    "By the person, or noted by staff (not APP); registering is the next step. 由本人接受或人员代记，随后办理注册。")
    public Response accept(@PathParam("id") UUID id, @Valid @NotNull Answer answer) {
        return Response.ok(invite.answeredBy(caller.get(), id, true, answer.channel()))
                .build();
    }

    @POST
    @Path("/{id}/declination")
    @Once
    @RolesAllowed("**")
    @Operation(summary = "Say no 谢绝邀请", description = "Without a reason and without consequence. 无须理由，不受影响。")
    public Response decline(@PathParam("id") UUID id, @Valid @NotNull Answer answer) {
        return Response.ok(invite.answeredBy(caller.get(), id, false, answer.channel()))
                .build();
    }

    @GET
    @Path("/coverage")
    @RolesAllowed({Roles.STATION_WORKER, Roles.STATION_HEAD, Roles.CENTER_ADMIN, Roles.AUDITOR, Roles.DPO})
    @Operation(
            summary = "How far invitations reached 邀请覆盖率",
            description = "By community: invited, answers, and how many are volunteers now. 按社区统计受邀、答复与已注册人数。")
    public Coverages coverage(@QueryParam("areaPath") @DefaultValue("cn") String areaPath) {
        return new Coverages(listInvitations.coverage(caller.get(), areaPath));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed("**")
    @Operation(
            summary = "Show an invitation 查看邀请",
            description = "To the person, who invited and staff of the area. 本人、邀请方与辖区人员可见。")
    public InvitationView one(@PathParam("id") UUID id) {
        return listInvitations.one(caller.get(), id);
    }

    @GET
    @RolesAllowed("**")
    @Operation(
            summary = "List invitations 查询邀请",
            description = "One's own, or with areaPath those of an area, to its staff. 本人的邀请；带 areaPath 时为辖区邀请。")
    public Page<InvitationView> list(
            @QueryParam("areaPath") @Nullable String areaPath,
            @QueryParam("state") @Nullable String state,
            @BeanParam Paging paging) {
        return listInvitations.by(
                caller.get(), areaPath, Filter.code("state", state, InvitationState.values()), paging);
    }

    /** Who is invited where, and on which occasion. */
    record NewInvitation(
            @Valid @Nullable NewPerson person,
            @Nullable UUID personId,
            @NotBlank @Size(max = 330) String areaPath,
            @NotNull Occasion occasion) {}

    /** How the answer came. */
    record Answer(@NotNull Invitation.AnswerChannel channel) {}

    /** One line for each community. */
    record Coverages(List<Coverage> items) {}
}
