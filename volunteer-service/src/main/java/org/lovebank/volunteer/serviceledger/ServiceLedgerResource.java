package org.lovebank.volunteer.serviceledger;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.CurrentCaller;
import org.lovebank.access.Roles;
import org.lovebank.events.category.ServiceCategory;
import org.lovebank.http.page.Page;
import org.lovebank.http.page.Paging;
import org.lovebank.volunteer.beneficiary.BeneficiaryGroup;
import org.lovebank.volunteer.code.Filter;

@Path("/api/v1/service-ledger")
@Tag(name = "service-ledger", description = "The service ledger 服务台账")
class ServiceLedgerResource {

    private static final String MONTH = "20\\d\\d-(0[1-9]|1[0-2])";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final ReadLedger readLedger;
    private final PrintLedger printLedger;
    private final CurrentCaller caller;

    ServiceLedgerResource(ReadLedger readLedger, PrintLedger printLedger, CurrentCaller caller) {
        this.readLedger = readLedger;
        this.printLedger = printLedger;
        this.caller = caller;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.STATION_WORKER, Roles.STATION_HEAD, Roles.CENTER_ADMIN, Roles.AUDITOR})
    @Operation(
            summary = "Read the service ledger 查询服务台账",
            description = "Final records of a place and month, by team, category or beneficiary group; names masked."
                    + " 按区域、月份、队伍、类别、服务对象类别查询，姓名脱敏。")
    public Page<LedgerLine> page(
            @QueryParam("areaPath") @DefaultValue("cn") String areaPath,
            @QueryParam("month") @Pattern(regexp = MONTH) @Nullable String month,
            @QueryParam("until") @Pattern(regexp = MONTH) @Nullable String until,
            @QueryParam("teamId") @Nullable String teamId,
            @QueryParam("categoryCode") @Nullable String categoryCode,
            @QueryParam("group") @Nullable String group,
            @BeanParam Paging paging) {
        return readLedger.page(caller.get(), asked(areaPath, month, until, teamId, categoryCode, group), paging);
    }

    @GET
    @Path("/export")
    @Produces({MediaType.APPLICATION_JSON, "text/csv", XLSX, "application/pdf"})
    @RolesAllowed({Roles.STATION_HEAD, Roles.CENTER_ADMIN, Roles.AUDITOR})
    @Operation(
            summary = "Export the service ledger 导出服务台账",
            description =
                    "As CSV or XLSX, streamed, or as PDF to sign; the purpose is noted with who asked. 流式导出或打印，登记用途与导出人。")
    public Response export(
            @QueryParam("areaPath") @DefaultValue("cn") String areaPath,
            @QueryParam("month") @Pattern(regexp = MONTH) @Nullable String month,
            @QueryParam("until") @Pattern(regexp = MONTH) @Nullable String until,
            @QueryParam("teamId") @Nullable String teamId,
            @QueryParam("categoryCode") @Nullable String categoryCode,
            @QueryParam("group") @Nullable String group,
            @QueryParam("format") @DefaultValue("CSV") String format,
            @QueryParam("purpose") @NotBlank String purpose) {
        Form form = Filter.code("format", format, Form.values()).orElse(Form.CSV);
        LedgerLook.Purpose what =
                Filter.code("purpose", purpose, LedgerLook.Purpose.values()).orElse(LedgerLook.Purpose.MONTHLY_REPORT);
        LedgerQuestion question = readLedger.takenOut(
                caller.get(), asked(areaPath, month, until, teamId, categoryCode, group), what, form.name());
        if (form == Form.PDF) {
            return Response.ok(printLedger.of(question), "application/pdf")
                    .header("Content-Disposition", "attachment; filename=\"service-ledger.pdf\"")
                    .build();
        }
        StreamingOutput lines = out -> {
            try (LedgerSheet sheet = form == Form.CSV ? new CsvSheet(out) : new XlsxSheet(out)) {
                sheet.row(List.copyOf(LedgerLine.HEAD));
                readLedger.write(question, sheet);
            }
        };
        return Response.ok(lines, form == Form.CSV ? "text/csv;charset=UTF-8" : XLSX)
                .header("Content-Disposition", "attachment; filename=\"service-ledger." + form.ending() + "\"")
                .build();
    }

    private static ReadLedger.Asked asked(
            String areaPath,
            @Nullable String month,
            @Nullable String until,
            @Nullable String teamId,
            @Nullable String categoryCode,
            @Nullable String group) {
        return new ReadLedger.Asked(
                areaPath,
                Optional.ofNullable(month).map(YearMonth::parse),
                Optional.ofNullable(until).map(YearMonth::parse),
                Filter.id("teamId", teamId),
                Filter.code("categoryCode", categoryCode, ServiceCategory.values()),
                Filter.code("group", group, BeneficiaryGroup.values()));
    }

    /** How the ledger is written. */
    enum Form {
        CSV,
        XLSX,
        /** At most 2000 lines. */
        PDF;

        String ending() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
