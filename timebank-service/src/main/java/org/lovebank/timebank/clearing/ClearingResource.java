package org.lovebank.timebank.clearing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.CurrentCaller;
import org.lovebank.access.Roles;
import org.lovebank.http.Form;

@Path("/api/v1/clearing")
@Tag(name = "Clearing 网点间清算")
class ClearingResource {

    private final WriteClearingStatement writeStatement;
    private final CurrentCaller caller;

    ClearingResource(WriteClearingStatement writeStatement, CurrentCaller caller) {
        this.writeStatement = writeStatement;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.BANK_COUNCIL, Roles.AUDITOR, Roles.CENTER_ADMIN})
    @Produces({MediaType.APPLICATION_JSON, Form.CSV_TYPE})
    @APIResponse(
            responseCode = "200",
            description = "The statement 清算单",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = ClearingStatement.class)),
                @Content(mediaType = Form.CSV_TYPE)
            })
    @Operation(
            summary = "A branch's clearing of a month 月度清算单",
            description =
                    "Opening, sent, received, closing for each pair; with counterpartyId the lines, too. Positions are"
                            + " carried forward. Accept chooses JSON or CSV. 各对方网点的期初、转出、转入、期末，余额逐月结转。")
    public Response statement(
            @QueryParam("branchId") @NotNull UUID branchId,
            @QueryParam("month") @NotNull @Pattern(regexp = "\\d{4}-\\d\\d") String month,
            @QueryParam("counterpartyId") @Nullable UUID counterpartyId,
            @Context HttpHeaders headers) {
        ClearingStatement statement =
                writeStatement.by(caller.get(), branchId, month, Optional.ofNullable(counterpartyId));
        Form form = Form.asked(headers);
        return form == Form.CSV
                ? form.file("clearing-" + month, ClearingTable.of(statement))
                : Response.ok(statement, MediaType.APPLICATION_JSON_TYPE)
                        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                        .build();
    }
}
