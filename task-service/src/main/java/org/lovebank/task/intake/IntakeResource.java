package org.lovebank.task.intake;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
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
import org.lovebank.problem.Language;
import org.lovebank.problem.Refused;
import org.lovebank.task.intake.fate.Outcome;
import org.lovebank.task.intake.matter.MatterRefusal.MatterPlaceUnknown;
import org.lovebank.task.intake.matter.MatterRequest;

@Path("/api/v1/intakes")
@Tag(name = "Intakes 民情流水线")
class IntakeResource {

    private final ReceiveIntake receiveIntake;
    private final ReadIntake readIntake;
    private final CurrentCaller caller;

    IntakeResource(ReceiveIntake receiveIntake, ReadIntake readIntake, CurrentCaller caller) {
        this.receiveIntake = receiveIntake;
        this.readIntake = readIntake;
        this.caller = caller;
    }

    @POST
    @Once
    @RolesAllowed({
        Roles.RESIDENT,
        Roles.VOLUNTEER,
        Roles.GUARDIAN,
        Roles.PROXY,
        Roles.GRID_DUTY,
        Roles.COMMUNITY_DISPATCHER,
        Roles.STATION_WORKER,
        Roles.STATION_HEAD,
        Roles.CENTER_ADMIN,
        Roles.PARTNER_CLIENT
    })
    @Operation(
            summary = "Bring a matter: a need, a question, a worry, a broken lamp",
            description =
                    "From a grid volunteer, a chat group, the phone, the counter, the app, a partner or a picture;"
                            + " the answer's number is enough to follow it. 反映民情：五大员、微信群、电话、窗口、App、合作方、随手拍；凭编号即可查询。")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = IntakeView.class)))
    public Response receive(@Valid @NotNull MatterRequest asked) {
        IntakeView intake = receiveIntake.by(caller.get(), asked);
        return answer(Response.created(URI.create("/api/v1/intakes/" + intake.id())), intake);
    }

    @GET
    @RolesAllowed("**")
    @Operation(
            summary = "Matters of an area, or the caller's own",
            description =
                    "open=true: everything without an outcome, the most pressing first; overdue=true: only what is"
                            + " late. Without area: one's own. 辖区民情；open 为未办结（按到期先后），overdue 为已逾期；不带 area 为本人的。")
    public Page<IntakeView> list(
            @QueryParam("area") @Nullable String area,
            @QueryParam("open") boolean open,
            @QueryParam("overdue") boolean overdue,
            @QueryParam("outcome") @Nullable Outcome outcome,
            @BeanParam Paging paging) {
        if (area == null) {
            return readIntake.mine(caller.get(), paging);
        }
        return open || overdue
                ? readIntake.open(caller.get(), place(area), overdue, paging)
                : readIntake.all(caller.get(), place(area), outcome, paging);
    }

    @GET
    @Path("/follow-up")
    @RolesAllowed("**")
    @Operation(
            summary = "Where a matter stands, by its number and its place",
            description =
                    "For a caller without a smartphone: the plain words are read out; nothing personal is in them."
                            + " 凭编号和地点查询进度，可代来电人查询，答复不含个人信息。")
    public FollowView follow(
            @QueryParam("no") @NotNull @Pattern(regexp = "I\\d{8}-\\d{6,12}") String number,
            @QueryParam("area") @NotNull String area,
            @HeaderParam("Accept-Language") @Nullable String language) {
        return readIntake.follow(number, place(area), Language.preferredIn(language));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed("**")
    @Operation(summary = "One matter", description = "For its reporter and the offices of its area. 查看一件民情。")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = IntakeView.class)))
    public Response one(@PathParam("id") UUID id) {
        return answer(Response.ok(), readIntake.one(caller.get(), id));
    }

    @GET
    @Path("/{id}/words")
    @RolesAllowed("**")
    @Operation(
            summary = "The words themselves",
            description =
                    "For whoever wrote them down and the offices that decide; every reading is written down; erased"
                            + " after two years. 原话，限记录人与办理人员查看，查看留痕，到期删除。")
    public ReadIntake.WordsView words(@PathParam("id") UUID id) {
        return readIntake.words(caller.get(), id);
    }

    private static AreaPath place(String area) {
        if (!AreaPath.wellFormed(area)) {
            throw new Refused(new MatterPlaceUnknown(""));
        }
        return new AreaPath(area);
    }

    static Response answer(Response.ResponseBuilder answer, IntakeView intake) {
        return answer.entity(intake)
                .header("ETag", new Version(intake.version()).tag())
                .build();
    }
}
