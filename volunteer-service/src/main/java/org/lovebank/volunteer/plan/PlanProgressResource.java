package org.lovebank.volunteer.plan;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/service-plans/{id}/progress")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "service-plans", description = "Service plans 志愿服务计划")
class PlanProgressResource {

    private final MeasurePlan measurePlan;

    PlanProgressResource(MeasurePlan measurePlan) {
        this.measurePlan = measurePlan;
    }

    @GET
    @RolesAllowed("**")
    @Operation(
            summary = "A plan and its figures 计划执行情况",
            description = "Item by item, counted from final records. 逐项与已定案服务记录对照。")
    public PlanProgressView of(@PathParam("id") UUID id) {
        return measurePlan.of(id);
    }
}
