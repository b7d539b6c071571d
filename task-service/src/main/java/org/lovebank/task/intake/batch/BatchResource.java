package org.lovebank.task.intake.batch;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.CurrentCaller;
import org.lovebank.access.Roles;
import org.lovebank.http.once.Once;
import org.lovebank.problem.Language;

@Path("/api/v1/intakes/batches")
@Tag(name = "Intakes 民情流水线")
@RolesAllowed({
    Roles.GRID_DUTY,
    Roles.COMMUNITY_DISPATCHER,
    Roles.STATION_WORKER,
    Roles.STATION_HEAD,
    Roles.CENTER_ADMIN,
    Roles.PARTNER_CLIENT
})
class BatchResource {

    private final ReceiveBatch receiveBatch;
    private final CurrentCaller caller;

    BatchResource(ReceiveBatch receiveBatch, CurrentCaller caller) {
        this.receiveBatch = receiveBatch;
        this.caller = caller;
    }

    @POST
    @Once
    @Operation(
            summary = "Write down what a chat group brought together",
            description = "Up to 50 matters; each line has its own result. 网格微信群清单批量登记，逐行返回结果。")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = BatchView.class)))
    public Response receive(
            @Valid @NotNull BatchRequest asked, @HeaderParam("Accept-Language") @Nullable String language) {
        BatchView batch = receiveBatch.by(caller.get(), asked, Language.preferredIn(language));
        return Response.created(URI.create("/api/v1/intakes/batches/" + batch.batchId()))
                .entity(batch)
                .build();
    }

    @GET
    @Path("/{batchId}")
    @Operation(
            summary = "A list as it stands: what each matter became",
            description = "Wishes and orders that came of it are its projects. 志愿服务项目清单：逐件查看办理结果。")
    public BatchView read(@PathParam("batchId") UUID batchId) {
        return receiveBatch.read(caller.get(), batchId);
    }
}
