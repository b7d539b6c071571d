package org.lovebank.volunteer.team.allocation;

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

@Path("/api/v1/team-allocations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "teams", description = "Teams 志愿服务队")
class AllocationListResource {

    private final AllocateTeam allocateTeam;

    AllocationListResource(AllocateTeam allocateTeam) {
        this.allocateTeam = allocateTeam;
    }

    @GET
    @RolesAllowed("**")
    @Operation(
            summary = "Which teams serve a place 查询区域派驻队伍",
            description = "In a place and everything inside it. 区域及其下级内的派驻队伍。")
    public Page<AllocationView> in(
            @QueryParam("areaPath") @DefaultValue("cn") String areaPath, @BeanParam Paging paging) {
        return allocateTeam.in(areaPath, paging);
    }
}
