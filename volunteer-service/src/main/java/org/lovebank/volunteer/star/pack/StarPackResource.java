package org.lovebank.volunteer.star.pack;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/star-packs")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "stars", description = "Star ratings 星级")
class StarPackResource {

    private final ShowStarPacks showStarPacks;

    StarPackResource(ShowStarPacks showStarPacks) {
        this.showStarPacks = showStarPacks;
    }

    @GET
    @RolesAllowed("**")
    @Operation(
            summary = "Show known thresholds 查询星级标准",
            description =
                    "What places ask for a star, with sources; one of them is adopted as the policy STAR_RATING. 各地星级标准及出处，可采用为本地规则。")
    public StarPacks all() {
        return new StarPacks(showStarPacks.all());
    }

    /** All of them. */
    record StarPacks(List<StarPackView> items) {}
}
