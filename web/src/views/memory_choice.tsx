import {useState} from 'preact/hooks';
import {listMemories} from '../api/memories';
import type {MemorySummary} from '../api/types';
import {figure, t} from '../i18n';
import {choose, settings} from '../settings';
import {sentences} from '../ui/notices';
import {Choice} from '../ui/parts';
import {useLoaded} from '../ui/use';

/** The memories of the server, and the one that is asked: the one that was used last. */
export function useMemories(): {
  memories: MemorySummary[] | undefined;
  memory: MemorySummary | undefined;
  setMemory: (name: string) => void;
  reload: () => void;
} {
  const [memories, reload] = useLoaded(listMemories, []);
  const [name, setName] = useState(settings().memory);
  const memory = memories?.find((one) => one.name === name) ??
    memories?.find((one) => one.error === undefined) ?? memories?.[0];
  const setMemory = (chosen: string) => {
    choose({memory: chosen});
    setName(chosen);
  };
  return {memories, memory, setMemory, reload};
}

interface MemoryChoiceProps {
  memories: readonly MemorySummary[];
  memory: MemorySummary | undefined;
  onChange: (name: string) => void;
}

export function MemoryChoice({memories, memory, onChange}: MemoryChoiceProps) {
  return (
    <Choice label={t('memory.one')} value={memory?.name ?? ''} onChange={onChange}
      options={memories.map((one) => [one.name, `${one.name} (${one.error ? t('memory.unreadable') : figure(one.units)})`])} />
  );
}

/** Says why a memory can't be asked, if so. */
export function MemoryFailure({memory}: {memory: MemorySummary | undefined}) {
  if (!memory?.error) return null;
  return <p class="failed" dir="auto">{sentences(memory.error)}</p>;
}
