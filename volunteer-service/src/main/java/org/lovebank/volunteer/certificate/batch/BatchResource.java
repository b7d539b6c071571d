package org.lovebank.volunteer.certificate.batch;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.lovebank.access.CurrentCaller;
import org.lovebank.access.Roles;
import org.lovebank.http.once.Once;
import org.lovebank.volunteer.certificate.procedure.Signers;

@Path("/api/v1/certificates/batches")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "certificates", description = "Certificates of service records 志愿服务记录证明")
class BatchResource {

    private final KeepBatches keepBatches;
    private final CurrentCaller caller;

    BatchResource(KeepBatches keepBatches, CurrentCaller caller) {
        this.keepBatches = keepBatches;
        this.caller = caller;
    }

    @POST
    @Once
    @RolesAllowed({Roles.STATION_WORKER, Roles.STATION_HEAD, Roles.CENTER_ADMIN})
    @Operation(
            summary = "Certificates for a team 批量申请证明",
            description = "Asks for and accepts one for each member, in the background; at most 500 members."
                    + " 后台逐人申请并受理，最多 500 人。")
    public Response begin(@Valid @NotNull NewBatch wanted) {
        Batch.View batch = keepBatches.begunBy(caller.get(), wanted);
        return Response.accepted(batch)
                .location(URI.create("/api/v1/certificates/batches/" + batch.id()))
                .build();
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.STATION_WORKER, Roles.STATION_HEAD, Roles.CENTER_ADMIN})
    @Operation(
            summary = "Show a batch 查看批次",
            description = "How many members stand where, and what some were refused for. 各状态人数与拒绝原因计数。")
    public Batch.View one(@PathParam("id") UUID id) {
        return keepBatches.one(caller.get(), id);
    }

    @POST
    @Path("/{id}/issue")
    @Once
    @RolesAllowed({Roles.STATION_HEAD, Roles.CENTER_ADMIN})
    @Operation(
            summary = "Issue a batch 批量出具",
            description = "By who is in charge, not the handler; in the background. 由负责人（非经办人）批准，后台逐份出具。")
    public Response issue(@PathParam("id") UUID id, @Valid @NotNull Signers signers) {
        return Response.accepted(keepBatches.issuedBy(caller.get(), id, signers))
                .build();
    }

    /** Whose service is certified, of which days, by whom and what for. */
    record NewBatch(
            @NotNull UUID teamId,
            @NotNull UUID issuerId,
            @NotNull LocalDate from,
            @NotNull LocalDate to,
            @NotBlank @Size(max = 100) String purpose) {}
}
