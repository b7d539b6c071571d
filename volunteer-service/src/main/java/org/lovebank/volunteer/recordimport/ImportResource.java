package org.lovebank.volunteer.recordimport;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
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
import org.lovebank.problem.Language;
import org.lovebank.volunteer.code.Filter;

@Path("/api/v1/imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "imports", description = "Past service records from a table 历史记录导入")
class ImportResource {

    private final ImportRecords importRecords;
    private final CurrentCaller caller;

    ImportResource(ImportRecords importRecords, CurrentCaller caller) {
        this.importRecords = importRecords;
        this.caller = caller;
    }

    @POST
    @Once
    @Consumes({"text/csv", MediaType.APPLICATION_JSON})
    @RolesAllowed(Roles.STATION_HEAD)
    @Operation(
            summary = "Import past service records 导入历史服务记录",
            description =
                    "A CSV table in UTF-8 or GB18030, 5000 rows at most; with dryRun nothing is written. Wrong rows are"
                            + " named with row, column and reason. CSV 表（UTF-8 或 GB18030，至多 5000 行），可试运行；错误逐行列出。")
    public Response bring(
            @QueryParam("areaPath") @NotBlank String areaPath,
            @QueryParam("mode") @DefaultValue("ALL_OR_NOTHING") String mode,
            @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            @HeaderParam("Accept-Language") @Nullable String language,
            @NotNull byte[] table) {
        ImportRun.Mode how = Filter.code("mode", mode, ImportRun.Mode.values()).orElse(ImportRun.Mode.ALL_OR_NOTHING);
        ImportRun.View run = importRecords.by(
                caller.get(), new ImportRecords.Wanted(areaPath, how, dryRun), table, Language.preferredIn(language));
        return Response.created(URI.create("/api/v1/imports/" + run.id()))
                .entity(run)
                .build();
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.STATION_HEAD, Roles.CENTER_ADMIN, Roles.AUDITOR})
    @Operation(summary = "Show an import 查看导入结果", description = "Within your area. 限辖区。")
    public ImportRun.View one(@PathParam("id") UUID id) {
        return importRecords.one(caller.get(), id);
    }
}
