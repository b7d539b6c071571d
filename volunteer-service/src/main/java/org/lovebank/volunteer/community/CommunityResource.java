package org.lovebank.volunteer.community;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/communities")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "communities", description = "Communities in figures 社区概况")
class CommunityResource {

    private final DescribeCommunity describeCommunity;

    CommunityResource(DescribeCommunity describeCommunity) {
        this.describeCommunity = describeCommunity;
    }

    @GET
    @Path("/{path}")
    @RolesAllowed("**")
    @Operation(
            summary = "Show a community in figures 查看社区概况",
            description =
                    "What is stated with its day and source, what is counted here, and the places inside added up;"
                            + " works for every place of the tree. 申报数字附日期与来源，志愿者等由系统统计，并汇总下级区域。")
    public CommunityView one(@PathParam("path") String path) {
        return describeCommunity.at(path);
    }
}
