package org.lovebank.timebank.grant.funding;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.lovebank.access.CurrentCaller;
import org.lovebank.access.Roles;
import org.lovebank.http.once.Once;
import org.lovebank.http.once.RefusalsKept;
import org.lovebank.http.page.Cursors;
import org.lovebank.http.page.Page;
import org.lovebank.http.page.Paging;

@Path("/api/v1/grant-fundings")
@Tag(name = "Grants 扶助发放")
class FundingResource {

    private final FundGrants fundings;
    private final CurrentCaller caller;
    private final Cursors cursors;

    FundingResource(FundGrants fundings, CurrentCaller caller, Cursors cursors) {
        this.fundings = fundings;
        this.caller = caller;
        this.cursors = cursors;
    }

    @POST
    @Once
    @RefusalsKept
    @RolesAllowed(Roles.BANK_COUNCIL)
    @APIResponse(
            responseCode = "201",
            description = "Proposed, one signature given 已提议并签署一人",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = FundingView.class)))
    @Operation(
            summary = "Fund grants from the pool 公共池拨入扶助基金",
            description = "Another member of the council signs at approvalId; then the minutes move."
                    + " 须另一名理事在 approvalId 签署，签署后划拨。")
    public Response propose(@Valid @NotNull FundingRequest request) {
        FundingView funding = fundings.propose(caller.get(), request);
        return Response.created(URI.create("/api/v1/grant-fundings/" + funding.id()))
                .entity(funding)
                .build();
    }

    @GET
    @RolesAllowed({Roles.BANK_COUNCIL, Roles.AUDITOR})
    @Operation(
            summary = "List fundings 拨款列表",
            description = "Of one branch, for its council and auditors. 本网点理事会与审计可见。")
    public Page<FundingView> list(@BeanParam Paging paging, @QueryParam("branchId") @NotNull UUID branchId) {
        String list = "grant-fundings:" + branchId;
        List<FundingView> found =
                fundings.page(caller.get(), branchId, cursors.idPosition(paging, list), paging.size() + 1);
        return cursors.page(found, paging, list, one -> List.of(one.id().toString()));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.BANK_COUNCIL, Roles.AUDITOR})
    @Operation(summary = "Show a funding 拨款详情", description = "Its state and, if refused, why. 状态及被拒原因。")
    public FundingView show(@PathParam("id") UUID id) {
        return fundings.one(caller.get(), id);
    }
}
