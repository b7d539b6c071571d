package org.lovebank.volunteer.star;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.lovebank.access.CurrentCaller;

@Path("/api/v1/volunteers/{id}/star-rating")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "stars", description = "Star ratings 星级")
class StarResource {

    private final ShowStars showStars;
    private final CurrentCaller caller;

    StarResource(ShowStars showStars, CurrentCaller caller) {
        this.showStars = showStars;
        this.caller = caller;
    }

    @GET
    @RolesAllowed("**")
    @Operation(
            summary = "Show honour minutes and stars 查看星级",
            description = "Minutes of final records; spending never lowers them. 累计定案服务时长，支出不影响。")
    public StarRatingView one(@PathParam("id") UUID id) {
        return showStars.of(caller.get(), id);
    }
}
