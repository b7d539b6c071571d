package org.lovebank.task.review;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
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

@Path("/api/v1/wishes/{wishId}/reviews")
@Tag(name = "Wishes 微心愿")
class ReviewResource {

    private final ReviewWish reviewWish;
    private final CurrentCaller caller;

    ReviewResource(ReviewWish reviewWish, CurrentCaller caller) {
        this.reviewWish = reviewWish;
        this.caller = caller;
    }

    @POST
    @Once
    @RolesAllowed(Roles.COMMUNITY_DISPATCHER)
    @Operation(
            summary = "Decide about a wish: take up, publish, reject, refer, take down, restore",
            description =
                    "By a dispatcher of the wall who neither asked nor is to receive. 社区发单员审核心愿；" + "审核人不得是发布人或受益人。")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = ReviewView.class)))
    public Response review(@PathParam("wishId") UUID wishId, @Valid @NotNull ReviewRequest asked) {
        return Response.status(Response.Status.CREATED)
                .entity(reviewWish.by(caller.get(), wishId, asked))
                .build();
    }

    @GET
    @RolesAllowed(Roles.COMMUNITY_DISPATCHER)
    @Operation(summary = "What was decided about a wish, in order", description = "审核记录，按时间排列。")
    public List<ReviewView> list(@PathParam("wishId") UUID wishId) {
        return reviewWish.of(caller.get(), wishId);
    }
}
