import type { Ref } from 'preact';
import { formatPlace, type Place } from '../../lib/browse/address';
import type { Translate } from '../../lib/i18n';
import type { Browse, BrowseGroup } from '../../lib/schema/browse';
import { Label } from '../card/parts';
import { SourcesPanel } from '../card/SourcesPanel';
import { RecordFrame } from './RecordFrame';
import { ResultList } from './ResultList';

export interface GroupRecordProps {
  group: BrowseGroup;
  browse: Browse;
  place: Place;
  headingRef: Ref<HTMLHeadingElement>;
  t: Translate;
}

/** A job group with all of its series, and the way to the credentials that they name. */
export function GroupRecord({ group, browse, place, headingRef, t }: GroupRecordProps) {
  const { code, title, system, sources, unsourced } = group;
  const inGroup = browse.entries.filter((entry) => entry.groups.includes(code));
  const series = inGroup.filter(({ kind }) => kind === 'series');
  const credentials = inGroup.filter(({ kind }) => kind === 'credential');
  return (
    <RecordFrame
      kind="group"
      code={code}
      title={title}
      titleLang={t.datasetLang}
      subtitle={t(`lookupSystem${system}`)}
      backTo={formatPlace({ ...place, ref: null })}
      headingRef={headingRef}
      t={t}
    >
      <Label>{t.plural('lookupGroupSeries', series.length)}</Label>
      <ResultList
        key={code}
        found={series.map((entry) => ({ entry, alias: null }))}
        current={null}
        showKind={false}
        addressOf={(ref) => formatPlace({ ...place, ref })}
        t={t}
      />
      {credentials.length > 0 && (
        <p class="ways">
          <a href={formatPlace({ kind: 'credential', group: code })}>
            {t.plural('lookupGroupCredentials', credentials.length)}
          </a>
        </p>
      )}
      <SourcesPanel meaning={{ sources, unsourced, datasetAsOf: browse.asOf }} t={t} />
    </RecordFrame>
  );
}
