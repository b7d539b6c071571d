package org.lovebank.task.occasion;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.Roles;
import org.lovebank.http.once.Once;

@Path("/api/v1/occasions")
@Tag(name = "Occasions 节点")
class OccasionResource {

    private final Occasions occasions;

    OccasionResource(Occasions occasions) {
        this.occasions = occasions;
    }

    @GET
    @RolesAllowed("**")
    @Operation(
            summary = "The calendar of occasions",
            description = "Learn-from-Lei-Feng day, elders' day, our festivals; a year from today unless days are"
                    + " given. 学雷锋日、助老日、我们的节日等节点日历，默认自今日起一年。")
    public List<OccasionView> list(
            @QueryParam("from") @Nullable LocalDate from, @QueryParam("to") @Nullable LocalDate to) {
        return occasions.between(from, to).stream().map(OccasionView::of).toList();
    }

    @POST
    @Once
    @RolesAllowed(Roles.CENTER_ADMIN)
    @Operation(
            summary = "Add a day to the calendar",
            description = "Lunar festivals need a row for each year. 新增节点；农历节日逐年登记。")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = OccasionView.class)))
    public Response add(@Valid @NotNull OccasionRequest asked) {
        return Response.status(Response.Status.CREATED)
                .entity(OccasionView.of(occasions.add(asked)))
                .build();
    }
}
