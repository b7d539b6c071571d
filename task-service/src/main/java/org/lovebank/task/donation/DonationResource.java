package org.lovebank.task.donation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
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
import org.lovebank.http.page.Page;
import org.lovebank.http.page.Paging;
import org.lovebank.task.place.KnownPlaces;

@Path("/api/v1/goods-donations")
@Tag(name = "Goods donations 捐物")
class DonationResource {

    private final KeepDonations keepDonations;
    private final CurrentCaller caller;

    DonationResource(KeepDonations keepDonations, CurrentCaller caller) {
        this.keepDonations = keepDonations;
        this.caller = caller;
    }

    @POST
    @Once
    @RolesAllowed({Roles.STATION_WORKER, Roles.STATION_HEAD, Roles.ORG_COORDINATOR})
    @Operation(
            summary = "Sign for goods given to a campaign",
            description = "Books, clothes and the like, in pieces; they never become time or points."
                    + " 登记专项行动收到的捐物（件），不折算为时间或积分。")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = DonationView.class)))
    public Response receive(@Valid @NotNull DonationRequest asked) {
        return Response.status(Response.Status.CREATED)
                .entity(keepDonations.receive(caller.get(), asked))
                .build();
    }

    @POST
    @Once
    @Path("/{id}/cancellation")
    @RolesAllowed({Roles.STATION_HEAD, Roles.CENTER_ADMIN})
    @Operation(summary = "Take a wrong note back", description = "The note stays and counts no more. 撤销登记错误的捐物，保留痕迹。")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = DonationView.class)))
    public Response cancel(@PathParam("id") UUID id, @Valid @NotNull Cancellation cancellation) {
        return Response.ok(keepDonations.cancel(caller.get(), id, cancellation.reason()))
                .build();
    }

    @GET
    @RolesAllowed("**")
    @Operation(
            summary = "Goods given to a campaign, or by oneself",
            description = "With campaignCode: for the staff of areaPath; without: the caller's own gifts."
                    + " 某专项行动收到的捐物（工作人员），或本人所捐。")
    public Page<DonationView> list(
            @QueryParam("campaignCode") @Nullable String campaignCode,
            @QueryParam("areaPath") @DefaultValue("cn") String areaPath,
            @BeanParam Paging paging) {
        if (campaignCode == null) {
            return keepDonations.mine(caller.get(), paging);
        }
        return keepDonations.to(caller.get(), campaignCode, KnownPlaces.wellFormed(areaPath), paging);
    }

    @GET
    @Path("/totals/{campaignCode}")
    @RolesAllowed("**")
    @Operation(
            summary = "What a campaign has gathered",
            description = "Pieces, gifts and named givers, counted now. 专项行动的捐物合计。")
    public GoodsTotal total(@PathParam("campaignCode") String campaignCode) {
        return keepDonations.total(campaignCode);
    }

    /** Why a note was wrong. */
    @Schema(name = "GoodsDonationCancellation")
    record Cancellation(@NotBlank @Size(max = 200) String reason) {}
}
