package org.lovebank.timebank.proof;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.StreamingOutput;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.lovebank.access.CurrentCaller;
import org.lovebank.access.Roles;
import org.lovebank.problem.Refused;
import org.lovebank.timebank.ledger.checkpoint.ExportJournal;
import org.lovebank.timebank.ledger.checkpoint.ExportPosition;
import org.lovebank.timebank.proof.ProofRefusal.NoSuchPosition;

@Path("/api/v1/ledger/export")
@Tag(name = "Ledger 账本")
class ExportResource {

    private final ExportJournal export;
    private final WholeLedger wholeLedger;
    private final CurrentCaller caller;
    private final ObjectWriter json;

    ExportResource(ExportJournal export, WholeLedger wholeLedger, CurrentCaller caller, ObjectMapper json) {
        this.export = export;
        this.wholeLedger = wholeLedger;
        this.caller = caller;
        this.json = json.writer();
    }

    @GET
    @Produces("application/x-ndjson")
    @RolesAllowed(Roles.AUDITOR)
    @Operation(
            summary = "Export the sealed journal 导出账本",
            description = "NDJSON: every transfer with all that its hash is made of, and the checkpoints in between;"
                    + " resume with the position of the last line. Format: docs/ledger-proof.md."
                    + " 逐行导出全部交易、哈希与检查点，可凭最后一行的位置续传。")
    public StreamingOutput export(@QueryParam("from") @DefaultValue("0:0:0") String from) {
        wholeLedger.mustBeOpenTo(caller.get());
        ExportPosition position =
                ExportPosition.parse(from).filter(export::knows).orElseThrow(() -> new Refused(new NoSuchPosition()));
        return out -> export.from(position, line -> {
            out.write(json.writeValueAsBytes(line));
            out.write('\n');
        });
    }
}
