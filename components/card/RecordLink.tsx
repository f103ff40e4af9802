import { type ComponentChildren, createContext } from 'preact';
import { useContext } from 'preact/hooks';

/** Address of a record by its reference; null where records have no page, as in the card. */
export const RecordAddress = createContext<((ref: string) => string) | null>(null);

export interface RecordLinkProps {
  /** Reference of the record, `credential:rhit`. */
  to: string;
  children: ComponentChildren;
}

/** A link to a record where records have pages, and else its text alone. */
export function RecordLink({ to, children }: RecordLinkProps) {
  const addressOf = useContext(RecordAddress);
  return addressOf ? <a href={addressOf(to)}>{children}</a> : children;
}
