package org.lovebank.gateway.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.CurrentCaller;
import org.lovebank.access.Roles;
import org.lovebank.http.page.Page;
import org.lovebank.http.page.Paging;

/** Who changed whose rights. */
@Path("/api/v1/audit-entries")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Audit 审计", description = "Who changed whose rights. 谁在何时变更了谁的权限。")
class AuditResource {

    private final CurrentCaller caller;
    private final ReadAudit readAudit;

    AuditResource(CurrentCaller caller, ReadAudit readAudit) {
        this.caller = caller;
        this.readAudit = readAudit;
    }

    @GET
    @RolesAllowed({Roles.CENTER_ADMIN, Roles.AUDITOR})
    @Operation(
            summary = "Changes of rights 权限变更记录",
            description = "The newest first. An administrator sees those within his areas, an auditor all."
                    + " 按时间倒序；管理员只见本辖区，审计可见全部。")
    public Page<AuditEntryView> list(
            @BeanParam Paging paging,
            @QueryParam("subject") @Parameter(description = "A login or client. 登录账号或接入方。") @Nullable UUID subject,
            @QueryParam("action")
                    @Parameter(description = "Such as LOGIN_CHANGED. 操作代码。")
                    @Pattern(regexp = "[A-Z_]{3,60}") @Nullable String action) {
        return readAudit.page(caller.get(), paging, subject, action);
    }
}
