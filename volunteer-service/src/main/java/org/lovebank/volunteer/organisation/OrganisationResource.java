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
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
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
import org.lovebank.http.version.Version;

@Path("/api/v1/organisations")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "organisations", description = "Organisations 组织")
class OrganisationResource {

    private final AdmitOrganisation admitOrganisation;
    private final ListOrganisations listOrganisations;
    private final CurrentCaller caller;

    OrganisationResource(
            AdmitOrganisation admitOrganisation, ListOrganisations listOrganisations, CurrentCaller caller) {
        this.admitOrganisation = admitOrganisation;
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
    @Operation(summary = "List organisations 查询组织", description = "In a place and everything inside it. 区域及其下级内的组织。")
    public Page<OrganisationView> list(
            @QueryParam("areaPath") @DefaultValue("cn") String areaPath, @BeanParam Paging paging) {
        return listOrganisations.in(areaPath, paging);
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

    /** An organisation to be admitted. */
    record NewOrganisation(
            @NotNull OrganisationKind kind,
            @NotBlank @Size(max = 120) String name,
            @NotBlank @Size(max = 330) String areaPath,
            @Nullable Boolean registered,
            @Nullable Boolean coBuilding) {}
}
