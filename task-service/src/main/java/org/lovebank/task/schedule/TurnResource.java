package org.lovebank.task.schedule;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.lovebank.access.CurrentCaller;
import org.lovebank.http.once.Once;
import org.lovebank.task.schedule.HandoverNotes.NoteView;

@Path("/api/v1/agreements/{id}")
@Tag(name = "Agreements 帮扶协议")
class TurnResource {

    private final StandIn standIn;
    private final HandoverNotes handoverNotes;
    private final CurrentCaller caller;

    TurnResource(StandIn standIn, HandoverNotes handoverNotes, CurrentCaller caller) {
        this.standIn = standIn;
        this.handoverNotes = handoverNotes;
        this.caller = caller;
    }

    @POST
    @Once
    @Path("/absences")
    @RolesAllowed("**")
    @Operation(
            summary = "Say that one cannot come to one's turn",
            description =
                    "The stand-ins are asked one after the other; until one says yes the promise stands. 请假接力：按约定顺序逐一询问替补，"
                            + "有人应接前原任务仍有效。")
    @APIResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = Asked.class)))
    public Response absent(@PathParam("id") UUID id, @Valid @NotNull AbsenceRequest asked) {
        return Response.accepted(new Asked(standIn.asked(caller.get(), id, asked.occursOn())))
                .build();
    }

    @POST
    @Once
    @Path("/handover-notes")
    @RolesAllowed("**")
    @Operation(
            summary = "Tell the next helper something",
            description = "Sealed; for those who serve under the agreement and for staff. 交接留言，加密保存，仅限服务人员与工作人员。")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = NoteView.class)))
    public Response write(@PathParam("id") UUID id, @Valid @NotNull NoteRequest asked) {
        return Response.status(Response.Status.CREATED)
                .entity(handoverNotes.write(caller.get(), id, asked.words()))
                .build();
    }

    @GET
    @Path("/handover-notes")
    @RolesAllowed("**")
    @Operation(summary = "The newest hand-over notes", description = "最近的交接留言，最新在前。")
    public List<NoteView> read(@PathParam("id") UUID id) {
        return handoverNotes.read(caller.get(), id);
    }

    /** Which turn. */
    @Schema(name = "TurnAbsenceRequest")
    record AbsenceRequest(@NotNull LocalDate occursOn) {}

    /** Whom the question went to. */
    @Schema(name = "StandInAsked")
    record Asked(UUID standInId) {}

    /** What the next helper should know. */
    @Schema(name = "HandoverNoteRequest")
    record NoteRequest(@NotBlank @Size(max = 1000) String words) {

        @Override
        public String toString() {
            return "NoteRequest[*]";
        }
    }
}
