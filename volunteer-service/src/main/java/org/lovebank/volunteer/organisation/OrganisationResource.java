package org.lovebank.volunteer.organisation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
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
import org.lovebank.http.version.Version;
import org.lovebank.volunteer.code.Filter;
import org.lovebank.volunteer.organisation.OrganisationRepository.Wanted;

@Path("/api/v1/organisations")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "organisations", description = "Organisations 组织")
class OrganisationResource {

    private final AdmitOrganisation admitOrganisation;
    private final ChangeOrganisation changeOrganisation;
    private final ListOrganisations listOrganisations;
    private final CurrentCaller caller;

    OrganisationResource(
            AdmitOrganisation admitOrganisation,
            ChangeOrganisation changeOrganisation,
            ListOrganisations listOrganisations,
            CurrentCaller caller) {
        this.admitOrganisation = admitOrganisation;
        this.changeOrganisation = changeOrganisation;
        this.listOrganisations = listOrganisations;
        this.caller = caller;
    }

    @POST
    @Once
    @RolesAllowed({Roles.CENTER_ADMIN, Roles.STATION_HEAD})
    @Operation(summary = "Admit an organisation 登记组织", description = "At a place within your area. 须在所辖区域内。")
    public Response admit(@Valid @NotNull NewOrganisation wanted) {
        OrganisationView organisation = admitOrganisation.by(caller.get(), wanted);
        return Response.created(URI.create("/api/v1/organisations/" + organisation.id()))
                .header(HttpHeaders.ETAG, new Version(organisation.version()).tag())
                .entity(organisation)
                .build();
    }

    @GET
    @RolesAllowed("**")
    @Operation(
            summary = "List organisations 查询组织",
            description = "In a place and everything inside it; by kind, co-building, Party branch or guiding body."
                    + " 区域及其下级内的组织，可按类别、共建、党组织、指导单位筛选。")
    public Page<OrganisationView> list(
            @QueryParam("areaPath") @DefaultValue("cn") String areaPath,
            @QueryParam("kind") @Nullable String kind,
            @QueryParam("coBuilding") @Nullable Boolean coBuilding,
            @QueryParam("partyBranchId") @Nullable String partyBranchId,
            @QueryParam("guidingBodyId") @Nullable String guidingBodyId,
            @BeanParam Paging paging) {
        Wanted wanted = new Wanted(
                Filter.code("kind", kind, OrganisationKind.values()).orElse(null),
                coBuilding,
                Filter.id("partyBranchId", partyBranchId).orElse(null),
                Filter.id("guidingBodyId", guidingBodyId).orElse(null));
        return listOrganisations.in(areaPath, wanted, paging);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed("**")
    @Operation(summary = "Show an organisation 查看组织", description = "Its kind, name and place. 类别、名称与所在区域。")
    public Response one(@PathParam("id") UUID id) {
        OrganisationView organisation = listOrganisations.one(id);
        return Response.ok(organisation)
                .header(HttpHeaders.ETAG, new Version(organisation.version()).tag())
                .build();
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed({Roles.CENTER_ADMIN, Roles.STATION_HEAD})
    @Operation(
            summary = "Change an organisation 修改组织",
            description =
                    "Name, status and standing; needs If-Match; what is closed stays closed. 修改名称、状态与归属，须带 If-Match；注销后不可恢复。")
    public Response change(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull OrganisationEdit edit) {
        OrganisationView organisation = changeOrganisation.by(caller.get(), id, ifMatch, edit);
        return Response.ok(organisation)
                .header(HttpHeaders.ETAG, new Version(organisation.version()).tag())
                .build();
    }

    /** An organisation to be admitted. */
    record NewOrganisation(
            @NotNull OrganisationKind kind,
            @NotBlank @Size(max = 120) String name,
            @NotBlank @Size(max = 330) String areaPath,
            @Nullable Boolean registered,
            @Nullable Boolean coBuilding,
            @Size(max = 30) @Nullable String uscc,
            @Nullable UUID guidingBodyId,
            @Size(max = 20) @Nullable List<@NotNull UUID> coFounderIds,
            @Nullable UUID partyBranchId) {

        Affiliation affiliation() {
            return Affiliation.of(registered, coBuilding, uscc, guidingBodyId, coFounderIds, partyBranchId);
        }
    }

    /** What of an organisation may be changed. */
    record OrganisationEdit(
            @NotBlank @Size(max = 120) String name,
            @NotNull OrganisationStatus status,
            @Nullable Boolean registered,
            @Nullable Boolean coBuilding,
            @Size(max = 30) @Nullable String uscc,
            @Nullable UUID guidingBodyId,
            @Size(max = 20) @Nullable List<@NotNull UUID> coFounderIds,
            @Nullable UUID partyBranchId) {

        Affiliation affiliation() {
            return Affiliation.of(registered, coBuilding, uscc, guidingBodyId, coFounderIds, partyBranchId);
        }
    }
}
