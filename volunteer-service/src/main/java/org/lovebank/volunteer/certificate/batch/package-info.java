/** Certificates for a class or a team at once (批量出具), each by the same two people and the same rules as a single one. */
@NullMarked
package org.lovebank.volunteer.certificate.batch;

import org.jspecify.annotations.NullMarked;
