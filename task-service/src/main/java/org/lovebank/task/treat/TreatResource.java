package org.lovebank.task.treat;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
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
import org.lovebank.task.treat.TreatView.PeriodView;

@Path("/api/v1/treats")
@Tag(name = "Treats 关爱餐")
class TreatResource {

    private static final String AREA = AreaPath.WRITTEN;

    private final OfferTreat offerTreat;
    private final ReadTreats readTreats;
    private final CurrentCaller caller;

    TreatResource(OfferTreat offerTreat, ReadTreats readTreats, CurrentCaller caller) {
        this.offerTreat = offerTreat;
        this.readTreats = readTreats;
        this.caller = caller;
    }

    @POST
    @Once
    @RolesAllowed({Roles.ORG_COORDINATOR, Roles.REDEMPTION_PARTNER})
    @Operation(
            summary = "Offer a treat to a group",
            description =
                    "A partner gives so many portions a day, week or month; the community issues it. 合作单位向某一群体提供关爱餐，"
                            + "每日、每周或每月若干份，由社区发布。")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = TreatView.class)))
    public Response offer(@Valid @NotNull TreatRequest asked) {
        Treat treat = offerTreat.by(caller.get(), asked);
        return Response.created(URI.create("/api/v1/treats/" + treat.id()))
                .entity(readTreats.one(caller.get(), treat.id()))
                .build();
    }

    @POST
    @Once
    @Path("/{id}/issuance")
    @RolesAllowed(Roles.COMMUNITY_DISPATCHER)
    @Operation(
            summary = "Issue a treat",
            description = "By a dispatcher of the place who does not speak for the partner. 社区发布，须非合作单位人员。")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TreatView.class)))
    public Response issue(@PathParam("id") UUID id) {
        return answer(offerTreat.issue(caller.get(), id));
    }

    @POST
    @Once
    @Path("/{id}/decline")
    @RolesAllowed(Roles.COMMUNITY_DISPATCHER)
    @Operation(summary = "Decline a treat", description = "With a reason for the partner. 不予发布，说明理由。")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TreatView.class)))
    public Response decline(@PathParam("id") UUID id, @Valid @NotNull Reason why) {
        return answer(offerTreat.decline(caller.get(), id, why.reason()));
    }

    @POST
    @Once
    @Path("/{id}/closing")
    @RolesAllowed({Roles.ORG_COORDINATOR, Roles.REDEMPTION_PARTNER, Roles.COMMUNITY_DISPATCHER})
    @Operation(
            summary = "Close a treat",
            description = "By the partner or the community; what was taken stays counted. 合作单位或社区停止发放，已领数量保留。")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TreatView.class)))
    public Response close(@PathParam("id") UUID id, @Valid @NotNull Reason why) {
        return answer(offerTreat.close(caller.get(), id, why.reason()));
    }

    @GET
    @RolesAllowed("**")
    @Operation(
            summary = "Treats of a place, or those that the caller's organisations give",
            description =
                    "With what is left of the present period. Issued and closed ones for everybody, others for staff. 按区域列出关爱餐及本期剩余份数；"
                            + "不填区域则为本单位提供的。")
    public Page<TreatView> list(
            @QueryParam("area") @Pattern(regexp = AREA) @Nullable String area,
            @QueryParam("state") @DefaultValue("ISSUED") TreatState state,
            @BeanParam Paging paging) {
        return area == null
                ? readTreats.given(caller.get(), paging)
                : readTreats.in(caller.get(), new AreaPath(area), state, paging);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed("**")
    @Operation(summary = "One treat", description = "Numbers, never names. 关爱餐详情，仅数量，不含个人信息。")
    public TreatView one(@PathParam("id") UUID id) {
        return readTreats.one(caller.get(), id);
    }

    @GET
    @Path("/{id}/periods")
    @RolesAllowed("**")
    @Operation(summary = "How much was taken, period by period", description = "Newest first. 各期已领份数，由新到旧。")
    public Page<PeriodView> periods(@PathParam("id") UUID id, @BeanParam Paging paging) {
        return readTreats.periods(caller.get(), id, paging);
    }

    private Response answer(Treat treat) {
        return Response.ok(readTreats.one(caller.get(), treat.id())).build();
    }

    /** Why. */
    @Schema(name = "TreatReason")
    record Reason(@NotBlank @Size(max = 200) String reason) {}
}
