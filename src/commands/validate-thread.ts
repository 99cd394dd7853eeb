import type { FileOutcome } from '../model/validation.ts';
import type { Input } from '../validate/inputs.ts';
import { answerItems } from '../validate/worker-crew.ts';
import { prepareWork, type ValidationSettings } from './validate-file.ts';

answerItems<ValidationSettings, Input, FileOutcome>(prepareWork);
