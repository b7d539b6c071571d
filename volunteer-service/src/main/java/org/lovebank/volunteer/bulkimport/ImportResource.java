package org.lovebank.volunteer.bulkimport;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.CurrentCaller;
import org.lovebank.access.Roles;
import org.lovebank.http.once.Once;
import org.lovebank.http.page.Page;
import org.lovebank.http.page.Paging;
import org.lovebank.problem.Language;
import org.lovebank.volunteer.bulkimport.run.ImportView;
import org.lovebank.volunteer.bulkimport.run.Wanted;
import org.lovebank.volunteer.bulkimport.taking.ImportNoun;
import org.lovebank.volunteer.code.Filter;

@Path("/api/v1/imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "imports", description = "People and past service records from a table 批量导入")
class ImportResource {

    private final BringTable bringTable;
    private final ShowImports showImports;
    private final CancelImport cancelImport;
    private final CurrentCaller caller;

    ImportResource(BringTable bringTable, ShowImports showImports, CancelImport cancelImport, CurrentCaller caller) {
        this.bringTable = bringTable;
        this.showImports = showImports;
        this.cancelImport = cancelImport;
        this.caller = caller;
    }

    @POST
    @Once
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Roles.STATION_HEAD)
    @Operation(
            summary = "Import people or past service records 导入人员或历史服务记录",
            description = "A table, CSV (UTF-8 or GB18030) or XLSX, taken in the background; 50000 rows and 16 parts of"
                    + " 1 MiB at most. With dryRun nothing is kept. 后台导入 CSV 或 XLSX 表；至多 5 万行、16 个分段，可试运行。")
    public Response bring(
            @QueryParam("areaPath") @NotBlank String areaPath,
            @QueryParam("of") @DefaultValue("RECORDS") String of,
            @QueryParam("mode") @DefaultValue("ALL_OR_NOTHING") String mode,
            @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            @QueryParam("parts") @DefaultValue("1") @Min(1) @Max(16) int parts,
            @NotNull byte[] table) {
        Wanted wanted = new Wanted(
                Filter.code("of", of, ImportNoun.values()).orElse(ImportNoun.RECORDS),
                Filter.code("mode", mode, Wanted.Mode.values()).orElse(Wanted.Mode.ALL_OR_NOTHING),
                dryRun,
                parts);
        ImportView run = bringTable.by(caller.get(), areaPath, wanted, table);
        return Response.accepted(run)
                .location(URI.create("/api/v1/imports/" + run.id()))
                .build();
    }

    @PUT
    @Path("/{id}/parts/{number}")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Roles.STATION_HEAD)
    @Operation(
            summary = "Bring a further part of a table 上传表的后续分段",
            description = "The bytes cut anywhere, 1 MiB at most; with the last part the import begins. 最后一段到齐即开始。")
    public ImportView part(@PathParam("id") UUID id, @PathParam("number") int number, @NotNull byte[] bytes) {
        return bringTable.part(caller.get(), id, number, bytes);
    }

    @GET
    @RolesAllowed({Roles.STATION_HEAD, Roles.CENTER_ADMIN, Roles.AUDITOR})
    @Operation(summary = "List imports 查询导入", description = "Of a place and below, the newest first. 限辖区，新的在前。")
    public Page<ImportView> list(
            @QueryParam("areaPath") @DefaultValue("cn") String areaPath, @BeanParam Paging paging) {
        return showImports.in(caller.get(), areaPath, paging);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.STATION_HEAD, Roles.CENTER_ADMIN, Roles.AUDITOR})
    @Operation(summary = "Show an import 查看导入进度", description = "State and counts, within your area. 状态与行数，限辖区。")
    public ImportView one(@PathParam("id") UUID id) {
        return showImports.one(caller.get(), id);
    }

    @GET
    @Path("/{id}/problems")
    @RolesAllowed({Roles.STATION_HEAD, Roles.CENTER_ADMIN, Roles.AUDITOR})
    @Operation(
            summary = "List what is wrong with rows 查看导入错误",
            description = "Row and column as a spreadsheet counts them, code and reason. 行号、列号、代码与原因。")
    public Page<RowProblem.View> problems(
            @PathParam("id") UUID id,
            @HeaderParam("Accept-Language") @Nullable String language,
            @BeanParam Paging paging) {
        return showImports.problems(caller.get(), id, paging, Language.preferredIn(language));
    }

    @POST
    @Path("/{id}/cancellation")
    @Once
    @RolesAllowed(Roles.STATION_HEAD)
    @Operation(
            summary = "Cancel an import 取消导入",
            description = "Of ALL_OR_NOTHING nothing stays; with SKIP_BAD what was kept before stays. 全有或全无则不留任何行。")
    public Response cancel(@PathParam("id") UUID id) {
        return Response.ok(cancelImport.by(caller.get(), id)).build();
    }
}
