package org.lovebank.volunteer.nationalexchange;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.lovebank.access.CurrentCaller;
import org.lovebank.access.Roles;
import org.lovebank.http.once.Once;
import org.lovebank.http.page.Page;
import org.lovebank.http.page.Paging;

@Path("/api/v1/exports/national")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "national-exchange", description = "Exchange with the national system 全国系统对接")
class NationalExportResource {

    private final ExchangeNationally exchangeNationally;
    private final CurrentCaller caller;

    NationalExportResource(ExchangeNationally exchangeNationally, CurrentCaller caller) {
        this.exchangeNationally = exchangeNationally;
        this.caller = caller;
    }

    @POST
    @Once
    @RolesAllowed(Roles.CENTER_ADMIN)
    @Operation(
            summary = "Export to the national system 导出至全国系统",
            description =
                    "Volunteers, groups, trainings and final service time up to a month's end, by the element names of"
                            + " MZ/T 061; what was told before is left out. No names, no id numbers. 按 MZ/T 061 要素名导出，已报送的不重复，不含姓名与证件号。")
    public Response export(@Valid @NotNull Wanted wanted) {
        return Response.status(Response.Status.CREATED)
                .entity(exchangeNationally.export(caller.get(), wanted.areaPath(), YearMonth.parse(wanted.month())))
                .build();
    }

    @GET
    @Path("/{id}/lines")
    @RolesAllowed({Roles.CENTER_ADMIN, Roles.AUDITOR})
    @Operation(summary = "List an export's lines 查询导出明细", description = "Each with what was answered. 含对方回执。")
    public Page<ExportLine.View> lines(@PathParam("id") UUID id, @BeanParam Paging paging) {
        return exchangeNationally.lines(caller.get(), id, paging);
    }

    @POST
    @Path("/{id}/acknowledgements")
    @Once
    @RolesAllowed(Roles.CENTER_ADMIN)
    @Operation(
            summary = "Note acknowledgements 登记回执",
            description =
                    "Line by line: accepted with the number there, or rejected with the code. 逐条登记：接收须附编号，退回须附代码。")
    public Response answered(@PathParam("id") UUID id, @Valid @NotNull Answers answers) {
        return Response.ok(exchangeNationally.answered(caller.get(), id, answers.items()))
                .build();
    }

    @GET
    @Path("/{id}/breaks")
    @RolesAllowed({Roles.CENTER_ADMIN, Roles.AUDITOR})
    @Operation(
            summary = "Show what does not agree 查看差异",
            description = "Rejected, unanswered, and accepted there though it counts here no longer. 退回、未回执及本地已作废。")
    public ExchangeNationally.Breaks breaks(@PathParam("id") UUID id, @BeanParam Paging paging) {
        return exchangeNationally.breaks(caller.get(), id, paging);
    }

    /** What to export. */
    record Wanted(
            @NotBlank @Size(max = 330) String areaPath,

            @NotNull @Pattern(regexp = "20\\d\\d-(0[1-9]|1[0-2])")
            String month) {}

    /** What the other system says. */
    record Answers(@NotEmpty @Size(max = 500) List<ExportLine.@NotNull @Valid Answer> items) {}
}
