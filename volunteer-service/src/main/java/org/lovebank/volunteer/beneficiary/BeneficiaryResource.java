package org.lovebank.volunteer.beneficiary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.CurrentCaller;
import org.lovebank.access.Roles;
import org.lovebank.http.once.Once;
import org.lovebank.http.page.Page;
import org.lovebank.http.page.Paging;
import org.lovebank.http.version.Version;
import org.lovebank.volunteer.consent.NewConsent;
import org.lovebank.volunteer.identity.NewPerson;

@Path("/api/v1/beneficiaries")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "beneficiaries", description = "Beneficiaries 服务对象")
class BeneficiaryResource {

    private final TakeInBeneficiary takeInBeneficiary;
    private final ListBeneficiaries listBeneficiaries;
    private final CurrentCaller caller;

    BeneficiaryResource(
            TakeInBeneficiary takeInBeneficiary, ListBeneficiaries listBeneficiaries, CurrentCaller caller) {
        this.takeInBeneficiary = takeInBeneficiary;
        this.listBeneficiaries = listBeneficiaries;
        this.caller = caller;
    }

    @POST
    @Once
    @RolesAllowed({Roles.STATION_WORKER, Roles.STATION_HEAD})
    @Operation(
            summary = "Take in a beneficiary 登记服务对象",
            description = "Needs the consent CARE / SENSITIVE; the groups are sealed. 须有敏感信息单独同意，类别加密保存。")
    public Response takeIn(@Valid @NotNull NewBeneficiary wanted) {
        BeneficiaryView beneficiary = takeInBeneficiary.by(caller.get(), wanted);
        return Response.created(URI.create("/api/v1/beneficiaries/" + beneficiary.id()))
                .header(HttpHeaders.ETAG, new Version(beneficiary.version()).tag())
                .entity(beneficiary)
                .build();
    }

    @GET
    @RolesAllowed({Roles.STATION_WORKER, Roles.STATION_HEAD, Roles.COMMUNITY_DISPATCHER, Roles.DPO})
    @Operation(
            summary = "List beneficiaries 查询服务对象",
            description =
                    "Masked, never with their groups; reviewDue=true: only those to look at again. 脱敏且不显示类别；可只列到期复查者。")
    public Page<BeneficiaryView> list(
            @QueryParam("areaPath") @DefaultValue("cn") String areaPath,
            @QueryParam("reviewDue") @DefaultValue("false") boolean reviewDue,
            @BeanParam Paging paging) {
        return listBeneficiaries.in(caller.get(), areaPath, reviewDue, paging);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed("**")
    @Operation(
            summary = "Show a beneficiary 查看服务对象",
            description = "Groups to the person and station staff of the area, logged. 类别仅本人与站点人员可见并留痕。")
    public Response one(@PathParam("id") UUID id) {
        BeneficiaryView beneficiary = listBeneficiaries.one(caller.get(), id);
        return Response.ok(beneficiary)
                .header(HttpHeaders.ETAG, new Version(beneficiary.version()).tag())
                .build();
    }

    @POST
    @Path("/{id}/reviews")
    @Once
    @RolesAllowed({Roles.STATION_WORKER, Roles.STATION_HEAD})
    @Operation(
            summary = "Look at a situation again 复查服务对象",
            description = "Replaces groups, need and key recipient; with If-Match only what was read. 更新类别、需求与重点对象标记。")
    public Response review(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull Review review) {
        BeneficiaryView beneficiary = takeInBeneficiary.reviewedBy(caller.get(), id, ifMatch, review);
        return Response.ok(beneficiary)
                .header(HttpHeaders.ETAG, new Version(beneficiary.version()).tag())
                .build();
    }

    /** What holds now. */
    record Review(
            @NotEmpty Set<@NotNull BeneficiaryGroup> groups,
            boolean keyRecipient,
            @Size(max = 1000) @Nullable String needsSummary) {}

    /** Somebody to be helped: a new person, or the id of a known one. */
    record NewBeneficiary(
            @Valid @Nullable NewPerson person,
            @Nullable UUID personId,
            @NotEmpty Set<@NotNull BeneficiaryGroup> groups,
            @NotBlank @Size(max = 330) String areaPath,
            @Nullable Boolean keyRecipient,
            @Size(max = 1000) @Nullable String needsSummary,
            @Size(max = 20) @Nullable List<@NotNull @Valid NewConsent> consents) {}
}
