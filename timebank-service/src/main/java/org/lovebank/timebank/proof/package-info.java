/**
 * What an outsider needs to believe the ledger: checkpoints and their keys, the sealed journal, verification at once or as
 * a job. Shows what the ledger's audits find; moves nothing.
 */
@NullMarked
package org.lovebank.timebank.proof;

import org.jspecify.annotations.NullMarked;
