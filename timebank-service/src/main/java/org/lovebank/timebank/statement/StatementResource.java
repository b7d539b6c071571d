package org.lovebank.timebank.statement;

import io.quarkus.security.Authenticated;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.lovebank.access.CurrentCaller;
import org.lovebank.http.Form;
import org.lovebank.timebank.statement.WriteStatement.Found;

@Path("/api/v1/accounts/{id}/statement")
@Tag(name = "Accounts 账户与存折")
class StatementResource {

    private static final String DAY = "\\d{4}-\\d\\d-\\d\\d";
    private static final int MOST_LINES = 5_000;
    private static final int MOST_TABLE_LINES = 100_000;
    private static final int MOST_PRINTED_LINES = 1_000;

    private final WriteStatement writeStatement;
    private final StatementPaper paper;
    private final CurrentCaller caller;

    StatementResource(WriteStatement writeStatement, StatementPaper paper, CurrentCaller caller) {
        this.writeStatement = writeStatement;
        this.paper = paper;
        this.caller = caller;
    }

    @GET
    @Authenticated
    @Produces({MediaType.APPLICATION_JSON, Form.CSV_TYPE, Form.PDF_TYPE, StatementBook.TYPE})
    @APIResponse(
            responseCode = "200",
            description = "The statement 对账单",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Statement.class)),
                @Content(mediaType = Form.CSV_TYPE),
                @Content(mediaType = Form.PDF_TYPE),
                @Content(mediaType = StatementBook.TYPE)
            })
    @Operation(
            summary = "Statement of a period 对账单",
            description =
                    "Opening and closing balance and every line recorded from the first to the last day (Shanghai),"
                            + " with its hash. Accept chooses JSON, CSV, XLSX or PDF; at most 3 years and 5,000 lines,"
                            + " 100,000 in CSV and XLSX, 1,000 printed; more is STATEMENT_TOO_LARGE."
                            + " 期初、期末余额与期间明细及哈希；按 Accept 返回 JSON、CSV、XLSX 或 PDF。")
    public Response statement(
            @PathParam("id") UUID id,
            @Parameter(description = "First day 起始日 2026-01-01") @QueryParam("from") @NotNull @Pattern(regexp = DAY) String from,
            @Parameter(description = "Last day 截止日 2026-12-31") @QueryParam("to") @NotNull @Pattern(regexp = DAY) String to,
            @Context HttpHeaders headers) {
        if (isBookAsked(headers)) {
            Found found = writeStatement.find(caller.get(), id, from, to, MOST_TABLE_LINES);
            return bookOf(
                    found.head().number(),
                    out -> StatementBook.write(
                            out, found.head(), found.before(), after -> writeStatement.page(found, after)));
        }
        Form form = Form.asked(headers);
        return switch (form) {
            case JSON ->
                Response.ok(writeStatement.by(caller.get(), id, from, to, MOST_LINES), MediaType.APPLICATION_JSON_TYPE)
                        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                        .build();
            case CSV -> {
                Found found = writeStatement.find(caller.get(), id, from, to, MOST_TABLE_LINES);
                Statement head = found.head();
                yield form.file(
                        head.number(),
                        out -> StatementTable.write(
                                out, head, found.before(), after -> writeStatement.page(found, after)));
            }
            case PDF -> {
                Statement statement = writeStatement.by(caller.get(), id, from, to, MOST_PRINTED_LINES);
                yield form.file(statement.number(), paper.of(statement));
            }
        };
    }

    /** Whether the caller names this type; any type at all is another form. */
    private static boolean isBookAsked(HttpHeaders headers) {
        MediaType first = headers.getAcceptableMediaTypes().getFirst();
        return StatementBook.TYPE.equals(first.getType() + '/' + first.getSubtype());
    }

    private static Response bookOf(String name, StreamingOutput content) {
        return Response.ok(content, StatementBook.TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + ".xlsx\"")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .build();
    }
}
