import { Button } from "@/components/ui/button";
import { IconLink } from "@/components/ui/icon-button";
import { BackIcon } from "@/components/ui/icons";
import { ActionBar, StickyBar } from "@/components/ui/page-header";
import type { ProductFormText } from "./product-form-text";

type Props = {
  title: string;
  state: React.ReactNode;
  listHref: string;
  /** The id of the form that the buttons send. */
  form: string;
  isNew: boolean;
  isDirty: boolean;
  busy: boolean;
  text: ProductFormText;
  discard: () => void;
};

/** Over the form: the way back, the product's name and state, and on a wide screen its buttons. */
export function ProductTopBar({ title, state, listHref, isDirty, ...props }: Props) {
  const { text, isNew, discard } = props;
  return (
    <ActionBar
      back={<IconLink href={listHref} label={text.all} icon={BackIcon} />}
      title={title}
      state={state}
      actions={
        <span className="hidden items-center gap-2 wide:flex">
          {/* Enter in a field presses the first button of a form: it saves, on every width. */}
          <button type="submit" form={props.form} hidden />
          {isDirty && <span className="text-text-2">{text.notSavedYet}</span>}
          {isDirty && !isNew && <Button onClick={discard}>{text.actions.discard}</Button>}
          {isNew && <AnotherButton {...props} />}
          <SaveButton {...props} />
        </span>
      }
    />
  );
}

/** The same under the thumb. */
export function ProductBottomBar({
  isNew,
  isDirty,
  text,
  ...props
}: Omit<Props, "title" | "state" | "listHref">) {
  return (
    <StickyBar label={text.form.save}>
      {isNew ? (
        <AnotherButton {...props} text={text} variant="quiet" />
      ) : (
        <span className="text-text-2">{isDirty && text.notSavedYet}</span>
      )}
      <SaveButton {...props} text={text} size="l" />
    </StickyBar>
  );
}

type ButtonProps = Pick<Props, "form" | "busy" | "text">;

function SaveButton({ form, busy, text, size }: ButtonProps & { size?: "l" }) {
  return (
    <Button type="submit" form={form} variant="primary" size={size} busy={busy}>
      {busy ? text.actions.saving : text.form.save}
    </Button>
  );
}

function AnotherButton({ form, busy, text, variant }: ButtonProps & { variant?: "quiet" }) {
  return (
    <Button type="submit" form={form} name="next" value="another" variant={variant} busy={busy}>
      {text.form.saveAndAdd}
    </Button>
  );
}
