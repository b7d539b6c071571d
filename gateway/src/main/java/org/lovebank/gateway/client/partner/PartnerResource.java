package org.lovebank.gateway.client.partner;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
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
import org.lovebank.http.version.Version;

/** Partner organisations and what they were granted. */
@Path("/api/v1/partners")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.CENTER_ADMIN)
@Tag(name = "Partners 合作组织", description = "Organisations that register clients themselves. 可自行登记接入方的合作组织。")
class PartnerResource {

    private final CurrentCaller caller;
    private final GrantPartner grantPartner;
    private final ChangePartner changePartner;
    private final ReadPartners readPartners;

    PartnerResource(
            CurrentCaller caller, GrantPartner grantPartner, ChangePartner changePartner, ReadPartners readPartners) {
        this.caller = caller;
        this.grantPartner = grantPartner;
        this.changePartner = changePartner;
        this.readPartners = readPartners;
    }

    @POST
    @Once
    @Operation(
            summary = "Make an organisation a partner 登记合作组织",
            description = "With the scopes and areas that its clients may hold at most, all within the caller's own."
                    + " 授予其接入方可持有的最大范围，不得超出本人辖区。")
    @APIResponse(
            responseCode = "201",
            description = "A partner from now on",
            content = @Content(schema = @Schema(implementation = PartnerView.class)))
    public Response grant(@Valid @NotNull PartnerRequests.New wanted) {
        Partner made = grantPartner.as(caller.get(), wanted);
        return Response.created(URI.create("/api/v1/partners/" + made.organisationId()))
                .header(HttpHeaders.ETAG, new Version(made.version()).tag())
                .entity(PartnerView.of(made))
                .build();
    }

    @GET
    @RolesAllowed({Roles.CENTER_ADMIN, Roles.ORG_ADMIN})
    @Operation(summary = "Partners 合作组织列表", description = "Of the caller's areas or organisations. 本人辖区或所属的合作组织。")
    public Page<PartnerView> list(@BeanParam Paging paging) {
        return readPartners.page(caller.get(), paging).map(PartnerView::of);
    }

    @GET
    @Path("/{organisationId}")
    @RolesAllowed({Roles.CENTER_ADMIN, Roles.ORG_ADMIN})
    @Operation(summary = "A partner 查看合作组织", description = "With its ETag. 附 ETag。")
    @APIResponse(
            responseCode = "200",
            description = "The partner",
            content = @Content(schema = @Schema(implementation = PartnerView.class)))
    public Response read(@PathParam("organisationId") UUID organisationId) {
        return answer(readPartners.one(caller.get(), organisationId));
    }

    @PATCH
    @Path("/{organisationId}")
    @Operation(
            summary = "Change or end a partnership 变更或终止合作",
            description = "What its clients hold beyond the new grant ends at once, with their tokens."
                    + " 接入方超出新授权的部分及其令牌立即失效。")
    @APIResponse(
            responseCode = "200",
            description = "Changed",
            content = @Content(schema = @Schema(implementation = PartnerView.class)))
    public Response change(
            @PathParam("organisationId") UUID organisationId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull PartnerRequests.Change change) {
        return answer(changePartner.of(organisationId, caller.get(), ifMatch, change));
    }

    private static Response answer(Partner partner) {
        return Response.ok(PartnerView.of(partner))
                .header(HttpHeaders.ETAG, new Version(partner.version()).tag())
                .build();
    }
}
