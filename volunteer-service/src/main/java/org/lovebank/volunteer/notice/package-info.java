/**
 * Public notices (公示): what is posted, on which basis, until when, and whether it stood without an upheld objection. Keeps
 * ids, never names; knows neither stars nor certificates, only their kind and id.
 */
@NullMarked
package org.lovebank.volunteer.notice;

import org.jspecify.annotations.NullMarked;
