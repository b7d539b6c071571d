package org.lovebank.task.activity.hourcode;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.CurrentCaller;
import org.lovebank.http.once.Once;
import org.lovebank.http.once.ShownOnce;

@Path("/api/v1/activities/{id}/hour-codes")
@Tag(name = "Activity hours 活动时长")
class HourCodeResource {

    private final PrintHourCodes printHourCodes;
    private final CurrentCaller caller;

    HourCodeResource(PrintHourCodes printHourCodes, CurrentCaller caller) {
        this.printHourCodes = printHourCodes;
        this.caller = caller;
    }

    @POST
    @Once
    @RolesAllowed("**")
    @Operation(
            summary = "Print hour codes for a shift",
            description = "By an organiser; the codes are shown in the first answer only and kept nowhere."
                    + " 组织者打印时长码；仅首次返回明文，系统不保存。")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = PrintedView.class)))
    public Response print(@PathParam("id") UUID id, @Valid @NotNull PrintRequest asked) {
        return Response.status(Response.Status.CREATED)
                .entity(printHourCodes.by(caller.get(), id, asked))
                .build();
    }

    /** How many codes of how many minutes. */
    @Schema(name = "HourCodeRequest")
    record PrintRequest(
            @NotNull UUID shiftId,
            @Min(1) @Max(1000) int count,
            @Min(1) @Max(1440) int minutes,
            @Size(max = 60) @Nullable String memo) {}

    /** What was printed. */
    @Schema(name = "PrintedHourCodes")
    record PrintedView(
            UUID shiftId,
            int minutes,
            Instant validUntil,
            int count,
            @ShownOnce List<String> codes) {}
}
