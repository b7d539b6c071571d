package org.lovebank.timebank.donation;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.Caller;
import org.lovebank.access.CurrentCaller;
import org.lovebank.access.Roles;
import org.lovebank.http.once.RefusalsKept;
import org.lovebank.http.page.Cursors;
import org.lovebank.http.page.Page;
import org.lovebank.http.page.Paging;
import org.lovebank.timebank.donation.DonateMinutes.Donated;
import org.lovebank.timebank.once.MoveKey;
import org.lovebank.timebank.once.OnceInLedger;

@Path("/api/v1/donations")
@Tag(name = "Donations 捐赠")
class DonationResource {

    private final DonateMinutes donateMinutes;
    private final ReadDonations donations;
    private final CurrentCaller caller;
    private final Cursors cursors;

    DonationResource(DonateMinutes donateMinutes, ReadDonations donations, CurrentCaller caller, Cursors cursors) {
        this.donateMinutes = donateMinutes;
        this.donations = donations;
        this.caller = caller;
        this.cursors = cursors;
    }

    @POST
    @OnceInLedger
    @RefusalsKept
    @RolesAllowed({Roles.VOLUNTEER, Roles.MINOR_VOLUNTEER, Roles.RESIDENT, Roles.TEAM_LEADER, Roles.ORG_COORDINATOR})
    @APIResponse(
            responseCode = "201",
            description = "Donated 已捐赠",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = DonationView.class)))
    @Operation(
            summary = "Donate minutes 捐赠时长",
            description =
                    "To the public pool of the donor's branch; for teams the only spending." + " 捐入本网点公益时间池，团队时长只可捐赠。")
    public Response donate(@HeaderParam(MoveKey.HEADER) @Nullable String key, @Valid @NotNull DonationRequest request) {
        Caller who = caller.get();
        Donated donated = donateMinutes.by(who, MoveKey.of(who, "POST /donations", key), request);
        Response.ResponseBuilder answer = Response.created(
                        URI.create("/api/v1/transfers/" + donated.view().transferId()))
                .entity(donated.view());
        return (donated.replayed() ? answer.header(MoveKey.REPLAYED, "true") : answer).build();
    }

    @GET
    @Authenticated
    @Operation(
            summary = "List donations 捐赠记录",
            description = "Of one account, the newest first, for its holder and the branch's people."
                    + " 某账户的捐赠，最新在前，本人与网点人员可见。")
    public Page<DonationView> list(@BeanParam Paging paging, @QueryParam("accountId") @NotNull UUID accountId) {
        String list = "donations:" + accountId;
        Optional<Long> before = cursors.position(paging, list).map(position -> Long.valueOf(position.getFirst()));
        List<DonationView> found = donations.page(caller.get(), accountId, before, paging.size() + 1);
        return cursors.page(found, paging, list, one -> List.of(Long.toString(one.sequence())));
    }
}
