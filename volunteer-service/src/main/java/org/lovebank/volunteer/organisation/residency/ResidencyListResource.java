package org.lovebank.volunteer.organisation.residency;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.lovebank.http.page.Page;
import org.lovebank.http.page.Paging;

@Path("/api/v1/residencies")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "organisations", description = "Organisations 组织")
class ResidencyListResource {

    private final KeepResidencies keepResidencies;

    ResidencyListResource(KeepResidencies keepResidencies) {
        this.keepResidencies = keepResidencies;
    }

    @GET
    @RolesAllowed("**")
    @Operation(
            summary = "Who moved in at a place 查询区域入驻组织",
            description = "In a place and everything inside it. 区域及其下级内的入驻组织。")
    public Page<ResidencyView> in(
            @QueryParam("areaPath") @DefaultValue("cn") String areaPath, @BeanParam Paging paging) {
        return keepResidencies.in(areaPath, paging);
    }
}
