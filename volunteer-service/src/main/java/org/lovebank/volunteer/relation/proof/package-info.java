/** What is told of a relation and what shows that it is true (证明): codes, and the number under seal. */
@NullMarked
package org.lovebank.volunteer.relation.proof;

import org.jspecify.annotations.NullMarked;
