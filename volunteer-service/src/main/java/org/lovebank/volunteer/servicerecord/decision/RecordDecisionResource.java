package org.lovebank.volunteer.servicerecord.decision;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.lovebank.access.CurrentCaller;
import org.lovebank.access.Roles;
import org.lovebank.http.once.Once;
import org.lovebank.http.version.Version;
import org.lovebank.volunteer.servicerecord.RecordReason;
import org.lovebank.volunteer.servicerecord.RecordView;

@Path("/api/v1/service-records")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "service-records", description = "Service records 服务记录")
class RecordDecisionResource {

    private final ConfirmRecord confirmRecord;
    private final RejectRecord rejectRecord;
    private final ObjectToRecord objectToRecord;
    private final VoidRecord voidRecord;
    private final CurrentCaller caller;

    RecordDecisionResource(
            ConfirmRecord confirmRecord,
            RejectRecord rejectRecord,
            ObjectToRecord objectToRecord,
            VoidRecord voidRecord,
            CurrentCaller caller) {
        this.confirmRecord = confirmRecord;
        this.rejectRecord = rejectRecord;
        this.objectToRecord = objectToRecord;
        this.voidRecord = voidRecord;
        this.caller = caller;
    }

    @POST
    @Path("/{id}/confirmation")
    @Once
    @RolesAllowed({Roles.STATION_WORKER, Roles.STATION_HEAD})
    @Operation(
            summary = "Confirm a record 确认服务记录",
            description = "By a third person of the recording area; starts the publicity period. 由第三人确认，随即公示。")
    public Response confirm(@PathParam("id") UUID id) {
        return tagged(Response.ok(), confirmRecord.by(caller.get(), id));
    }

    @POST
    @Path("/{id}/rejection")
    @Once
    @RolesAllowed({Roles.STATION_WORKER, Roles.STATION_HEAD})
    @Operation(summary = "Reject a record 驳回服务记录", description = "With a reason code. 须注明原因代码。")
    public Response reject(@PathParam("id") UUID id, @Valid @NotNull Reason reason) {
        return tagged(Response.ok(), rejectRecord.by(caller.get(), id, reason.reason()));
    }

    @POST
    @Path("/{id}/objections")
    @Once
    @RolesAllowed({
        Roles.RESIDENT,
        Roles.VOLUNTEER,
        Roles.MINOR_VOLUNTEER,
        Roles.WITNESS,
        Roles.GRID_DUTY,
        Roles.STATION_WORKER,
        Roles.STATION_HEAD
    })
    @Operation(summary = "Object to a posted record 提出异议", description = "While it is posted. 仅限公示期内。")
    public Response object(@PathParam("id") UUID id) {
        return tagged(Response.status(Response.Status.CREATED), objectToRecord.by(caller.get(), id));
    }

    @POST
    @Path("/{id}/objection-decision")
    @Once
    @RolesAllowed({Roles.STATION_HEAD, Roles.CENTER_ADMIN})
    @Operation(
            summary = "Decide an objection 处理异议",
            description = "Upheld: rejected. Dismissed: posted once more. 成立则驳回，不成立则重新公示。")
    public Response decide(@PathParam("id") UUID id, @Valid @NotNull Decision decision) {
        return tagged(Response.ok(), objectToRecord.decidedBy(caller.get(), id, decision.upheld()));
    }

    @POST
    @Path("/{id}/voiding")
    @Once
    @RolesAllowed({Roles.STATION_HEAD, Roles.CENTER_ADMIN})
    @Operation(summary = "Propose to void a final record 提议作废", description = "The first of two people. 须两人审批，此为第一人。")
    public Response proposeVoid(@PathParam("id") UUID id, @Valid @NotNull Reason reason) {
        return tagged(Response.ok(), voidRecord.proposedBy(caller.get(), id, reason.reason()));
    }

    @POST
    @Path("/{id}/voiding-approval")
    @Once
    @RolesAllowed({Roles.STATION_HEAD, Roles.CENTER_ADMIN})
    @Operation(summary = "Approve the voiding 批准作废", description = "The second of two people. 第二人批准后作废。")
    public Response approveVoid(@PathParam("id") UUID id) {
        return tagged(Response.ok(), voidRecord.approvedBy(caller.get(), id));
    }

    private static Response tagged(Response.ResponseBuilder answer, RecordView record) {
        return answer.header(HttpHeaders.ETAG, new Version(record.version()).tag())
                .entity(record)
                .build();
    }

    /** Why a record does not count. */
    record Reason(@NotNull RecordReason reason) {}

    /** Whether the objection was right. */
    record Decision(@NotNull Boolean upheld) {}
}
